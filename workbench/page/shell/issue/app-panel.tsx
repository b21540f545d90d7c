import React, { useMemo } from 'react';
import type { Project } from '../../api-schemas';
import { AppSurface } from '../surface/app-surface';
import { useWorkbench } from '../use-workbench';
import { Card } from './card';
import { PanelStatus } from './panel-status';
import { usePanelStatus } from './use-panel-status';

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
  const surface = state.surfaces.find(({ type }) => type === MODULE_TYPE);
  const { status, ask } = usePanelStatus(surface?.key, issueKey);
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
    <Card
      title={surface?.title ?? 'App'}
      status={status === null ? null : <PanelStatus status={status} />}
      onCollapse={ask}
    >
      <AppSurface moduleType={MODULE_TYPE} extension={extension} onInvoked={onInvoked} />
    </Card>
  );
};
