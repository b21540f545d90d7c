import type { IssuePanelView } from '../../../contract/calls/issue-panel';
import type { CallError, ErrorCode, Result } from '../../../contract/result';
import type { Activity } from './activity';
import { focusAfter, type FocusTarget } from './focus-after';
import { keepSimilar } from './keep-similar';
import { lookAfter, needsLook, type Look } from './look';
import { takesTick } from '../suggestion/suggestion-rules';
import { carryKept } from '../undo/undo-rules';

/** Why the last thing asked for did not happen, and what that was. */
export interface Problem {
  readonly error: CallError;
  readonly during: Activity;
}

/** Where the focus was last sent. A new turn sends it there again. */
export interface Focus {
  readonly on: FocusTarget | null;
  readonly turn: number;
}

export interface ReadyPanel {
  readonly status: 'ready';
  readonly view: IssuePanelView;
  readonly activity: Activity;
  readonly look: Look;
  readonly problem: Problem | null;
  /** Changes of the shown triage whose present value the person ticked to be replaced. */
  readonly ticked: readonly string[];
  /** Undos with nothing to write that the person has read. */
  readonly closed: readonly string[];
  readonly focus: Focus;
  /** What failed in a way that may have changed something: the next look says where the focus goes. */
  readonly owed: Activity | null;
}

export type PanelState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: CallError } | ReadyPanel;

export type PanelEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly result: Result<IssuePanelView> }
  | { readonly type: 'began'; readonly activity: Activity }
  | { readonly type: 'finished'; readonly result: Result<IssuePanelView> }
  /** A quiet look at what the server holds now; when it fails, what is shown stays. */
  | { readonly type: 'reread'; readonly result: Result<IssuePanelView> }
  | { readonly type: 'look_asked' | 'look_began' }
  | { readonly type: 'looked'; readonly result: Result<IssuePanelView> }
  | { readonly type: 'ticked'; readonly changeId: string; readonly isTicked: boolean }
  | { readonly type: 'undo_closed'; readonly proposalId: string; readonly focus: FocusTarget }
  | { readonly type: 'problem_closed' };

const idle: Activity = { kind: 'idle' };

export const readyPanel = (view: IssuePanelView): ReadyPanel => ({
  status: 'ready',
  view,
  activity: idle,
  look: needsLook(view) ? 'due' : 'resting',
  problem: null,
  ticked: [],
  closed: [],
  focus: { on: null, turn: 0 },
  owed: null,
});

/** One event per await, so that each await commits the tree once. */
export function reducePanel(state: PanelState, event: PanelEvent): PanelState {
  if (event.type === 'opening') return { status: 'loading' };
  if (event.type === 'opened') {
    return event.result.ok ? readyPanel(event.result.data) : { status: 'failed', error: event.result.error };
  }
  return state.status === 'ready' ? reduceReady(state, event) : state;
}

type ReadyEvent = Exclude<PanelEvent, { type: 'opening' | 'opened' }>;

function reduceReady(state: ReadyPanel, event: ReadyEvent): ReadyPanel {
  switch (event.type) {
    case 'began': {
      const begun = { ...state, activity: event.activity, problem: null, owed: null };
      // What the pressed button stands in goes away while a triage runs; the one button that stays keeps the focus.
      const { kind } = event.activity;
      return kind === 'triaging' || kind === 'queueing' ? focused(begun, 'triage') : begun;
    }
    case 'finished':
      return event.result.ok
        ? settled({ ...state, activity: idle, problem: null }, event.result.data, state.activity)
        : failed(state, event.result.error);
    case 'reread':
      if (!event.result.ok) return state;
      return settled({ ...state, owed: null }, event.result.data, state.owed);
    case 'look_asked':
      return { ...state, look: 'due' };
    case 'look_began':
      return { ...state, look: 'looking' };
    case 'looked':
      return looked(state, event.result);
    case 'ticked': {
      const others = state.ticked.filter((id) => id !== event.changeId);
      return { ...state, ticked: event.isTicked ? [...others, event.changeId] : others };
    }
    case 'undo_closed':
      return focused({ ...state, closed: [...state.closed, event.proposalId] }, event.focus);
    case 'problem_closed':
      return { ...state, problem: null };
  }
}

function failed(state: ReadyPanel, error: CallError): ReadyPanel {
  const problem = { error, during: state.activity };
  const after = { ...state, activity: idle, problem, owed: needsReread(error) ? state.activity : null };
  return error.code === 'proposal_void' ? { ...focused(after, 'problem'), owed: null } : after;
}

/** Takes over what was read of the past. What fails is not in anybody's way: it is said quietly and can be asked for again. */
function looked(state: ReadyPanel, result: Result<IssuePanelView>): ReadyPanel {
  // Overtaken by a triage that brought its own.
  if (state.look !== 'looking') return state;
  if (!result.ok || (result.data.triage && !result.data.similar)) return { ...state, look: 'failed' };
  return settled({ ...state, look: 'resting' }, result.data, null);
}

/** Takes over a newer view. Ticks hold for the proposal and the value that were on screen, and for nothing else. */
function settled(state: ReadyPanel, newer: IssuePanelView, activity: Activity | null): ReadyPanel {
  const { view, isStale } = keepSimilar(state.view, newer, activity && 'changes' in activity ? activity.changes : []);
  const isSameTriage = state.view.triage?.proposalId === view.triage?.proposalId;
  const tickable = view.triage?.suggestions.filter(takesTick).map(({ changeId }) => changeId) ?? [];
  const ticked = isSameTriage ? state.ticked.filter((id) => tickable.includes(id)) : [];
  const look = lookAfter(state.look, { before: state.view, after: view, isStale, isDone: activity !== null });
  const after = { ...state, look, ticked, view: carryKept(state.view, view, state.closed) };
  const on = activity && focusAfter(activity, { before: state.view, after: after.view, ticked });
  return on ? focused(after, on) : after;
}

const focused = (state: ReadyPanel, on: FocusTarget): ReadyPanel => ({ ...state, focus: { on, turn: state.focus.turn + 1 } });

/** Failures after which the server may hold something other than what is shown. */
const movedOn: readonly ErrorCode[] = [
  'proposal_void',
  'overwrite_not_ticked',
  'nothing_to_undo',
  'already_decided',
  'in_progress',
  'outcome_unknown',
  'forbidden',
  'jira_rejected',
  'estimate_refused',
  'deadline_passed',
  'unexpected',
];
export const needsReread = (error: CallError): boolean => movedOn.includes(error.code);
