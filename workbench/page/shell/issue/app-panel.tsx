import React, { useMemo } from 'react';
import type { Project } from '../../api-schemas';
import { AppSurface } from '../surface/app-surface';
import { useWorkbench } from '../use-workbench';
import { Card } from './card';

const MODULE_TYPE = 'jira:issueContext';

interface AppPanelProps {
  readonly issueId: string;
  readonly issueKey: string;
  readonly issueType: string;
  readonly project: Project;
  readonly onInvoked: () => void;
}

/** The app's panel beside an issue. Its extension is what Jira gives a `jira:issueContext` module. */
export const AppPanel = ({ issueId, issueKey, issueType, project, onInvoked }: AppPanelProps) => {
  const { state } = useWorkbench();
  const title = state.surfaces.find(({ type }) => type === MODULE_TYPE)?.title ?? 'App';
  const { id, key } = project;
  const extension = useMemo(
    () => ({
      type: MODULE_TYPE,
      issue: { id: issueId, key: issueKey, type: issueType },
      project: { id, key, type: 'software' },
    }),
    [issueId, issueKey, issueType, id, key],
  );
  return (
    <Card title={title}>
      <AppSurface moduleType={MODULE_TYPE} extension={extension} onInvoked={onInvoked} />
    </Card>
  );
};
