import { Box, Button, Inline, ProgressBar, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';

interface QueuedNoticeProps {
  /** True when the panel no longer looks by itself. */
  readonly stopped: boolean;
  readonly onCheck: () => void;
}

export const QueuedNotice = ({ stopped, onCheck }: QueuedNoticeProps) => {
  const words = strings.panel.queued;
  return (
    <Box role="status">
      <SectionMessage appearance="information" title={words.title}>
        <Stack space="space.100">
          <Text>{stopped ? words.stopped : words.sentence}</Text>
          {stopped ? (
            <Inline>
              <Button onClick={onCheck}>{strings.surface.checkAgain}</Button>
            </Inline>
          ) : (
            <ProgressBar isIndeterminate ariaLabel={words.title} />
          )}
        </Stack>
      </SectionMessage>
    </Box>
  );
};
