import { Stack, Text, useProductContext } from '@forge/react';
import React from 'react';
import { LoadingState } from '../shared/loading-state';
import { strings } from '../shared/strings';
import { readContext } from '../shared/surface-context';
import { AuditPages } from './audit-pages';

export const AuditLogPage = () => {
  const context = readContext(useProductContext());
  if (!context) return <LoadingState />;
  return (
    <Stack space="space.200">
      <Text>{strings.audit.introduction}</Text>
      <AuditPages calendar={context.calendar} />
    </Stack>
  );
};
