import { Box, Inline, LoadingButton, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { useStage } from '../../shared/use-stage';

/**
 * When each stage usually begins, and when waiting is no longer worth it. The resolver answers once, at the end, so the
 * stages follow the clock: reading Jira takes one to two seconds, the rest is the model.
 */
const STAGE_MARKS_MS = [1_000, 3_000, 8_000, 12_000] as const;

interface TriageProgressProps {
  readonly queueing: boolean;
  readonly onQueue: () => void;
}

export const TriageProgress = ({ queueing, onQueue }: TriageProgressProps) => {
  const words = strings.panel.progress;
  const stage = useStage(true, STAGE_MARKS_MS);
  const slow = stage >= STAGE_MARKS_MS.length;
  return (
    <Stack space="space.150">
      <ProgressBar isIndeterminate ariaLabel={words.label} />
      <Box role="status">
        <Stack space="space.100">
          <Text>{words.stages[Math.min(stage, words.stages.length - 1)]}</Text>
          {slow && <Text>{words.slow}</Text>}
        </Stack>
      </Box>
      {slow && (
        <Inline>
          <LoadingButton isLoading={queueing} onClick={onQueue}>
            {words.background}
          </LoadingButton>
        </Inline>
      )}
    </Stack>
  );
};
