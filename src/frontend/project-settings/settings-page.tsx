import { useProductContext } from '@forge/react';
import React from 'react';
import { ErrorState } from '../shared/error-state';
import { LoadingState } from '../shared/loading-state';
import { readContext } from '../shared/surface-context';
import { ProjectSettingsSurface } from './project-settings-surface';

/** Waits for Forge to say which project this is. */
export const SettingsPage = () => {
  const context = readContext(useProductContext());
  if (!context) return <LoadingState />;
  if (context.projectId === undefined) return <ErrorState error={{ code: 'bad_input', reference: '' }} />;
  return <ProjectSettingsSurface projectId={context.projectId} calendar={context.calendar} />;
};
