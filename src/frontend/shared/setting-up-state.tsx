import { Button, Inline, ProgressBar, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from './strings';
import { PollingLimits, usePolling } from './use-polling';

interface SettingUpStateProps {
  /** Asks once more; this state stays until the answer says otherwise. */
  readonly poll: () => Promise<void>;
}

export const SettingUpState = ({ poll }: SettingUpStateProps) => {
  const stopped = usePolling(true, PollingLimits.SETTING_UP_EVERY_MS, poll);
  const words = strings.surface.settingUp;
  return (
    <SectionMessage appearance="information" title={words.title}>
      <Stack space="space.100">
        <Text>{words.sentence}</Text>
        <Text>{stopped ? words.stopped : words.waiting}</Text>
        {stopped ? (
          <Inline>
            <Button onClick={() => void poll()}>{strings.surface.checkAgain}</Button>
          </Inline>
        ) : (
          <ProgressBar isIndeterminate ariaLabel={words.title} />
        )}
      </Stack>
    </SectionMessage>
  );
};
