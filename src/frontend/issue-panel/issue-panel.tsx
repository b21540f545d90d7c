import { Stack } from '@forge/react';
import React from 'react';
import { ErrorState } from '../shared/error-state';
import { FailedState } from '../shared/failed-state';
import { LoadingState } from '../shared/loading-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { PollingLimits, usePolling } from '../shared/use-polling';
import { HiddenCharacters } from './hidden-characters';
import { NotTriaged } from './not-triaged';
import { isWaiting } from './panel-state';
import { QueuedNotice } from './queued-notice';
import { TriageProgress } from './triage-progress';
import { TriageResult } from './triage-result';
import { usePanel } from './use-panel';

interface IssuePanelProps {
  readonly issueId: string;
  readonly calendar: Calendar;
}

export const IssuePanel = ({ issueId, calendar }: IssuePanelProps) => {
  const { state, actions } = usePanel(issueId);
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

  const { view, activity, problem } = state;
  const triaging = activity.kind === 'triaging' || activity.kind === 'queueing';
  return (
    <Stack space="space.150">
      {problem && <ErrorState error={problem} />}
      {view.hiddenCharacters > 0 && <HiddenCharacters count={view.hiddenCharacters} />}
      {triaging && <TriageProgress queueing={activity.kind === 'queueing'} onQueue={actions.queue} />}
      {!triaging && view.queued && <QueuedNotice stopped={stopped} onCheck={() => void actions.reread()} />}
      {!triaging && !view.queued && !view.triage && <NotTriaged canEdit={view.canEdit} onTriage={actions.triage} />}
      {!triaging && view.triage && (
        <TriageResult view={view} triage={view.triage} state={state} actions={actions} calendar={calendar} />
      )}
    </Stack>
  );
};
