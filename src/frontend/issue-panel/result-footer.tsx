import { Button, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { TriageView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';
import { formatInstant, type Calendar } from '../shared/surface-context';

interface ResultFooterProps {
  readonly triage: TriageView;
  readonly canTriage: boolean;
  readonly busy: boolean;
  readonly takesFocus: boolean;
  readonly onTriage: () => void;
  readonly calendar: Calendar;
}

export const ResultFooter = ({ triage, canTriage, busy, takesFocus, onTriage, calendar }: ResultFooterProps) => {
  const words = strings.panel.footer;
  return (
    <Stack space="space.075">
      {canTriage && (
        <Inline>
          <Button
            key={takesFocus ? 'focused' : 'resting'}
            spacing="compact"
            autoFocus={takesFocus}
            isDisabled={busy}
            onClick={onTriage}
          >
            {strings.panel.triageAgain}
          </Button>
        </Inline>
      )}
      <Text size="small" color="color.text.subtle">
        {words.origin(formatInstant(triage.createdAt, calendar), triage.modelAsked, triage.code)}
      </Text>
      <Text size="small" color="color.text.subtle">
        {words.drafted[triage.answeredBy]}
      </Text>
    </Stack>
  );
};
