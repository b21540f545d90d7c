import React from 'react';
import { FailedState } from '../shared/failed-state';
import { LoadingState } from '../shared/loading-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { PollingLimits, usePolling } from '../shared/use-polling';
import { PanelBody } from './panel-body';
import { usePanel } from './state/use-panel';
import { isWaiting } from './state/waiting-rules';

interface IssuePanelProps {
  readonly issueId: string;
  /** Where the panel stands, as Forge tells the browser. */
  readonly projectId: string | undefined;
  readonly calendar: Calendar;
}

export const IssuePanel = ({ issueId, projectId, calendar }: IssuePanelProps) => {
  const { state, actions } = usePanel(issueId, projectId);
  const waiting = state.status === 'ready' && state.activity.kind === 'idle' && isWaiting(state.view);
  const stopped = usePolling(waiting, PollingLimits.QUEUED_EVERY_MS, actions.reread);

  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') {
    return (
      <FailedState
        error={state.error}
        permission={strings.surface.noPermission.issue}
        onRetry={actions.retry}
        poll={actions.reopen}
      />
    );
  }
  return <PanelBody state={state} actions={actions} calendar={calendar} issueId={issueId} stopped={stopped} />;
};
