import { useProductContext } from '@forge/react';
import React from 'react';
import { LoadingState } from '../shared/loading-state';
import { readContext } from '../shared/surface-context';
import { AuditTabs } from './audit-tabs';

export const AuditLogPage = () => {
  const context = readContext(useProductContext());
  return context ? <AuditTabs calendar={context.calendar} /> : <LoadingState />;
};
