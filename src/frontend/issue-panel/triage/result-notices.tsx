import { SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { TriageView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { hasHistory } from './triage-rules';

/** What a reader has to know before weighing the suggestions. */
export const ResultNotices = ({ triage }: { readonly triage: TriageView }) => {
  const { rulesAnswered, textChanged } = strings.panel;
  if (triage.answeredBy === 'model' && !triage.textChanged) return null;
  return (
    <Stack space="space.150">
      {triage.answeredBy === 'rules' && (
        <SectionMessage appearance="information" title={rulesAnswered.title(hasHistory(triage))}>
          <Text>{rulesAnswered.sentence(triage.modelProblem, hasHistory(triage))}</Text>
        </SectionMessage>
      )}
      {triage.textChanged && (
        <SectionMessage appearance="warning" title={textChanged.title}>
          <Text>{textChanged.sentence}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
};
