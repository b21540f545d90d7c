import React from 'react';
import { FailedState } from '../shared/failed-state';
import { LoadingState } from '../shared/loading-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { PanelBody } from './panel-body';
import type { ReadinessState } from './readiness/state/readiness-state';
import type { ReadinessActions } from './readiness/state/use-readiness';
import type { PanelActions } from './state/panel-actions';
import type { PanelState } from './state/panel-state';

interface PanelRestProps {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly readiness: { readonly state: ReadinessState; readonly actions: ReadinessActions };
  readonly calendar: Calendar;
  readonly issueId: string;
  /** True when the panel no longer looks by itself whether something is done. */
  readonly stopped: boolean;
}

/** Everything in the panel but readiness, in whatever state it is. Its failed state stands for both, and so does its retry. */
export const PanelRest = ({ state, actions, readiness, calendar, issueId, stopped }: PanelRestProps) => {
  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') {
    const isAlone = readiness.state.status === 'ready';
    return (
      <FailedState
        error={state.error}
        permission={strings.surface.noPermission.issue}
        onRetry={() => {
          actions.retry();
          if (!isAlone) readiness.actions.retry();
        }}
        poll={async () => {
          // Not awaited: readiness that hangs must not keep the rest from asking again.
          if (!isAlone) void readiness.actions.reopen();
          await actions.reopen();
        }}
      />
    );
  }
  return (
    <PanelBody
      state={state}
      actions={actions}
      calendar={calendar}
      issueId={issueId}
      stopped={stopped}
      asksHere={readiness.state.status === 'failed'}
    />
  );
};
