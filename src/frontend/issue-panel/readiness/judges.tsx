import { Box, Inline, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { useStage } from '../../shared/use-stage';
import { ActionButton } from '../action-button';
import { errorNotice } from './error-notice';
import { PlainNotice } from './plain-notice';
import type { ReadinessPartProps } from './readiness-part-props';

/** Milliseconds after which a person should see that something is going on. */
const PROGRESS_MARKS_MS = [1_000] as const;
const words = strings.panel.readiness;

/** Who judged, what waits for the model, and what became of asking it. */
export const Judges = ({ state, actions }: ReadinessPartProps) => {
  const { view, activity, problem, focus } = state;
  const isChecking = activity.kind === 'checking';
  const showsProgress = useStage(isChecking, PROGRESS_MARKS_MS) > 0 && view.unjudged > 0;
  const lines = [
    words.judges(view.judgedBy),
    ...(view.modelProblem === null ? [] : [strings.panel.modelProblem[view.modelProblem]]),
    ...(view.unjudged === 0 ? [] : [words.unjudged(view.unjudged)]),
  ];
  return (
    <Stack space="space.075">
      <Text size="small" color="color.text.subtle">
        {lines.join(' ')}
      </Text>
      <Box role="status">{showsProgress && <Text size="small">{words.checking(view.unjudged)}</Text>}</Box>
      {showsProgress && <ProgressBar isIndeterminate ariaLabel={words.checkingLabel} />}
      {problem?.during.kind === 'checking' && <PlainNotice appearance="error" {...errorNotice(problem.error)} />}
      {view.canEdit && view.unjudged > 0 && (
        <Inline>
          <ActionButton
            label={words.check}
            focus={focus}
            on="check"
            isDisabled={activity.kind !== 'idle'}
            isLoading={isChecking}
            onPress={actions.check}
          />
        </Inline>
      )}
    </Stack>
  );
};
