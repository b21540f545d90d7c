import React from 'react';
import { projectSettingsCalls } from '../../contract/calls/project-settings';
import { FailedState } from '../shared/failed-state';
import { LoadingState } from '../shared/loading-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { useCall } from '../shared/use-call';
import { SettingsForm } from './settings-form';

interface ProjectSettingsSurfaceProps {
  readonly projectId: string;
  readonly calendar: Calendar;
}

export const ProjectSettingsSurface = ({ projectId, calendar }: ProjectSettingsSurfaceProps) => {
  const { state, retry, poll } = useCall(projectSettingsCalls.openProjectSettings, { projectId });
  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') {
    return (
      <FailedState error={state.error} permission={strings.surface.noPermission.project} onRetry={retry} poll={poll} />
    );
  }
  return <SettingsForm projectId={projectId} opened={state.data} calendar={calendar} />;
};
