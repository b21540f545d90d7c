import { Inline, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { ErrorState } from '../../shared/error-state';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { changesOf } from '../state/changes-of';
import { VoidNotice } from './void-notice';
import type { ProblemNoticeProps } from './problem-notice-props';

/** Why the last thing asked for did not happen, at the place where it was asked for. */
export const ProblemNotice = (props: ProblemNoticeProps) => {
  const { problem } = props;
  if (problem.error.code === 'proposal_void') return <VoidNotice {...props} />;
  if (problem.error.code === 'forbidden' && problem.during.kind === 'approving') return <Refused {...props} />;
  return <ErrorState error={problem.error} />;
};

/** Jira's own permissions stand in the way: nothing that trying again would change. */
const Refused = ({ problem, state, actions }: ProblemNoticeProps) => {
  const words = strings.panel.problem;
  const deletes = changesOf(problem.during, state.view).some(({ kind }) => kind === 'delete_subtask' || kind === 'delete_comment');
  return (
    <SectionMessage appearance="error" title={words.refusedTitle}>
      <Stack space="space.100">
        <Text>{words.refusedSentence}</Text>
        {deletes && <Text>{words.refusedDelete}</Text>}
        <Text>{words.refusedNext}</Text>
        {problem.error.reference !== '' && <Text size="small">{strings.surface.reference(problem.error.reference)}</Text>}
        <Inline>
          <ActionButton label={words.close} focus={state.focus} on="problem" onPress={actions.closeProblem} />
        </Inline>
      </Stack>
    </SectionMessage>
  );
};
