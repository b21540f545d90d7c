import type { ReadinessView } from '../../../../contract/calls/readiness';
import type { CallError, Result } from '../../../../contract/result';
import { needsReread } from '../../state/panel-state';
import type { ReadinessActivity } from './readiness-activity';
import { readinessFocusAfter, type ReadinessFocus, type ReadinessTarget } from './readiness-focus';

export interface ReadyReadiness {
  readonly status: 'ready';
  readonly view: ReadinessView;
  readonly activity: ReadinessActivity;
  readonly problem: { readonly error: CallError; readonly during: ReadinessActivity } | null;
  /** The question whether to confirm an issue that is not ready is open. */
  readonly isConfirming: boolean;
  readonly focus: ReadinessFocus;
  /** How often the panel has looked by itself since Jira search began to wait. */
  readonly looks: number;
  /** How often a model has judged at this person's wish since the panel was opened. */
  readonly checks: number;
}

export type ReadinessState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: CallError } | ReadyReadiness;

export type ReadinessEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly result: Result<ReadinessView> }
  | { readonly type: 'began'; readonly activity: ReadinessActivity }
  | { readonly type: 'finished'; readonly result: Result<ReadinessView> }
  /** A quiet look; when it fails, what is shown stays. `isOwed` after something that may have changed more than it said. */
  | { readonly type: 'reread'; readonly result: Result<ReadinessView>; readonly isOwed?: boolean }
  | { readonly type: 'confirming'; readonly isConfirming: boolean };

const idle: ReadinessActivity = { kind: 'idle' };

export const readyReadiness = (view: ReadinessView): ReadyReadiness => ({
  status: 'ready',
  view,
  activity: idle,
  problem: null,
  isConfirming: false,
  focus: { on: null, turn: 0 },
  looks: 0,
  checks: 0,
});

/** One event per await, so that each await commits the tree once. */
export function reduceReadiness(state: ReadinessState, event: ReadinessEvent): ReadinessState {
  if (event.type === 'opening') return { status: 'loading' };
  if (event.type === 'opened') {
    return event.result.ok ? readyReadiness(event.result.data) : { status: 'failed', error: event.result.error };
  }
  return state.status === 'ready' ? reduceReady(state, event) : state;
}

type ReadyEvent = Exclude<ReadinessEvent, { type: 'opening' | 'opened' }>;

function reduceReady(state: ReadyReadiness, event: ReadyEvent): ReadyReadiness {
  switch (event.type) {
    case 'began':
      return { ...state, activity: event.activity, problem: null };
    case 'finished': {
      const { result } = event;
      if (!result.ok) return { ...state, activity: idle, problem: { error: result.error, during: state.activity } };
      const on = readinessFocusAfter(state.activity, result.data);
      const isJudged = state.activity.kind === 'checking' && result.data.unjudged < state.view.unjudged;
      const checks = isJudged ? state.checks + 1 : state.checks;
      const after = settled({ ...state, activity: idle, problem: null, isConfirming: false, checks }, result.data);
      return on ? focused(after, on) : after;
    }
    case 'reread': {
      const looked = { ...state, looks: state.looks + 1 };
      if (!event.result.ok) return looked;
      const after = settled(looked, event.result.data);
      // What was pressed may be gone: another state of the issue may have other buttons.
      const isLost = event.isOwed === true && !after.isConfirming && state.problem?.during.kind !== 'checking';
      return isLost ? focused(after, 'sign_off') : after;
    }
    case 'confirming':
      return focused({ ...state, isConfirming: event.isConfirming, problem: null }, event.isConfirming ? 'confirm' : 'sign_off');
  }
}

/** Takes over a newer view. A question about another state of the issue is closed: its answer would be refused. */
function settled(state: ReadyReadiness, view: ReadinessView): ReadyReadiness {
  return {
    ...state,
    view,
    isConfirming: state.isConfirming && view.sight === state.view.sight && view.status !== 'ready',
    looks: view.published === 'waiting' ? state.looks : 0,
  };
}

const focused = (state: ReadyReadiness, on: ReadinessTarget): ReadyReadiness => ({ ...state, focus: { on, turn: state.focus.turn + 1 } });

/** Refused because the issue is no longer what the person saw. */
export const isStale = ({ code }: CallError): boolean => code === 'state_changed';

/** Failures after which the server may hold something other than what is shown. */
export const mayHaveMoved = (error: CallError): boolean => isStale(error) || needsReread(error);
