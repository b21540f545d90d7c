import { Stack } from '@forge/react';
import React from 'react';
import type { Calendar } from '../shared/surface-context';
import { PollingLimits, usePolling } from '../shared/use-polling';
import { PanelRest } from './panel-rest';
import { ReadinessSection } from './readiness/readiness-section';
import { isShown } from './readiness/state/is-shown';
import { useFollowing } from './readiness/state/use-following';
import { useReadiness } from './readiness/state/use-readiness';
import { usePanel } from './state/use-panel';
import { isWaiting } from './state/waiting-rules';

interface IssuePanelProps {
  readonly issueId: string;
  /** Where the panel stands, as Forge tells the browser. */
  readonly projectId: string | undefined;
  readonly calendar: Calendar;
}

/** Two halves that ask at the same time and fail each by itself: how ready the issue is, and everything else. */
export const IssuePanel = ({ issueId, projectId, calendar }: IssuePanelProps) => {
  const { state, actions } = usePanel(issueId, projectId);
  const readiness = useReadiness(issueId, projectId);
  const waiting = state.status === 'ready' && state.activity.kind === 'idle' && isWaiting(state.view);
  const stopped = usePolling(waiting, PollingLimits.QUEUED_EVERY_MS, actions.reread);
  useFollowing(state, readiness.actions.reread);

  const panel = state.status === 'ready' ? { state, actions, calendar } : null;
  return (
    <Stack space="space.250">
      {isShown(readiness.state.status, state.status) && (
        <ReadinessSection state={readiness.state} actions={readiness.actions} calendar={calendar} panel={panel} />
      )}
      <PanelRest state={state} actions={actions} readiness={readiness} calendar={calendar} issueId={issueId} stopped={stopped} />
    </Stack>
  );
};
