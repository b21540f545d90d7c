import { useProductContext } from '@forge/react';
import React from 'react';
import { ErrorState } from '../shared/error-state';
import { LoadingState } from '../shared/loading-state';
import { readContext } from '../shared/surface-context';
import { IssuePanel } from './issue-panel';

/** Waits for Forge to say which issue this is. */
export const Panel = () => {
  const context = readContext(useProductContext());
  if (!context) return <LoadingState />;
  if (context.issueId === undefined) return <ErrorState error={{ code: 'bad_input', reference: '' }} />;
  return <IssuePanel issueId={context.issueId} projectId={context.projectId} calendar={context.calendar} />;
};
