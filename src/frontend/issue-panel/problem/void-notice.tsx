import { Inline, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { changesOf } from '../state/changes-of';
import type { ProblemNoticeProps } from './problem-notice-props';
import { voidEntries } from './void-entries';
import { WhoAndWhen } from '../undo/who-and-when';

const words = strings.panel.problem;

/** An approval that no longer holds: what is so now, who made it so and when, and the way to a fresh proposal. */
export const VoidNotice = ({ problem, again, state, actions, calendar }: ProblemNoticeProps) => {
  const { error, during } = problem;
  const entries = voidEntries(error.changed ?? [], changesOf(during, state.view));
  const busy = state.activity.kind !== 'idle';
  return (
    <SectionMessage appearance="warning" title={strings.errors.proposal_void.title}>
      <Stack space="space.100">
        <Text>{entries.length === 0 ? strings.errors.proposal_void.sentence : words.voidSentence}</Text>
        {entries.map(({ sentence, by, at }) => (
          <Stack key={`${sentence} ${by ?? ''} ${at ?? ''}`} space="space.025">
            <Text>{sentence}</Text>
            {(by !== null || at !== null) && (
              <WhoAndWhen
                lead={by === null ? strings.panel.change.changed : strings.panel.change.changedBy}
                by={by}
                at={at}
                calendar={calendar}
              />
            )}
          </Stack>
        ))}
        {error.reference !== '' && <Text size="small">{strings.surface.reference(error.reference)}</Text>}
        <Inline space="space.050" rowSpace="space.050" shouldWrap>
          {again && (
            <ActionButton label={again.label} focus={state.focus} on="problem" isDisabled={busy} onPress={again.run} />
          )}
          <ActionButton
            label={words.close}
            appearance="subtle"
            focus={state.focus}
            on={again ? undefined : 'problem'}
            onPress={actions.closeProblem}
          />
        </Inline>
      </Stack>
    </SectionMessage>
  );
};
