import { Heading, Stack, Text } from '@forge/react';
import React, { useCallback } from 'react';
import { auditLogCalls } from '../../../contract/calls/audit-log';
import { FailedState } from '../../shared/failed-state';
import { LoadingState } from '../../shared/loading-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { useCall } from '../../shared/use-call';
import { IntegrityFacts } from './integrity-facts';
import { Verification } from './verification';

const words = strings.audit.integrity;

export const IntegrityTab = ({ calendar }: { readonly calendar: Calendar }) => {
  const { state, retry, poll } = useCall(auditLogCalls.getIntegrity, {});
  const refresh = useCallback(() => void poll(), [poll]);
  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') {
    return <FailedState error={state.error} permission={strings.surface.noPermission.site} onRetry={retry} poll={poll} />;
  }
  return (
    <Stack space="space.200">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Text>{words.introduction}</Text>
      <IntegrityFacts view={state.data} calendar={calendar} />
      <Verification calendar={calendar} onVerified={refresh} />
    </Stack>
  );
};
