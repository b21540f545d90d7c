import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { CallError } from '../../contract/result';
import { nextStep } from './next-step';
import { strings } from './strings';

interface ErrorStateProps {
  readonly error: CallError;
  /** Something was only to be shown: there is nothing to be said about what was kept. */
  readonly isReading?: boolean;
  /** Left out where trying again cannot help. */
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what was kept, what to do next, and the id to quote. */
export const ErrorState = ({ error, isReading = false, onRetry }: ErrorStateProps) => {
  const words = strings.errors[error.code];
  return (
    <SectionMessage appearance="error" title={words.title}>
      <Stack space="space.100">
        <Text>{words.sentence}</Text>
        {words.kept !== undefined && !isReading && <Text>{words.kept}</Text>}
        <Text>{nextStep(error)}</Text>
        {error.reference !== '' && <Text size="small">{strings.surface.reference(error.reference)}</Text>}
        {onRetry && (
          <Inline>
            <Button onClick={onRetry}>{strings.surface.retry}</Button>
          </Inline>
        )}
      </Stack>
    </SectionMessage>
  );
};
