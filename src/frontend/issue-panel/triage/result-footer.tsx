import { Stack, Text } from '@forge/react';
import React from 'react';
import type { TriageView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { hasHistory, isByModel } from './triage-rules';

interface ResultFooterProps {
  readonly triage: TriageView;
  readonly calendar: Calendar;
}

/** Where the suggestions come from, and the code under which the audit log has them. */
export const ResultFooter = ({ triage, calendar }: ResultFooterProps) => {
  const words = strings.panel.footer;
  return (
    <Stack space="space.075">
      <Text size="small" color="color.text.subtle">
        {words.origin(formatInstant(triage.createdAt, calendar), triage.modelAsked, triage.code)}
      </Text>
      <Text size="small" color="color.text.subtle">
        {words.drafted(isByModel(triage) ? 'model' : 'rules', hasHistory(triage))}
      </Text>
    </Stack>
  );
};
