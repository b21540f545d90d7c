import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { CallError } from '../../contract/result';
import { strings } from './strings';

interface ErrorStateProps {
  readonly error: CallError;
  /** Left out where trying again cannot help. */
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what was kept, what to do next, and the id to quote. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  const words = strings.errors[error.code];
  return (
    <SectionMessage appearance="error" title={words.title}>
      <Stack space="space.100">
        <Text>{words.sentence}</Text>
        <Text>{words.next}</Text>
        {error.retryAfterSeconds !== undefined && <Text>{strings.surface.retryAfter(error.retryAfterSeconds)}</Text>}
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
