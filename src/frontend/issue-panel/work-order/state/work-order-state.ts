import type { WorkOrderPanelView } from '../../../../contract/calls/work-order';
import type { CallError, Result } from '../../../../contract/result';
import { nextLookMs } from './looking';

export interface ReadyWorkOrder {
  readonly status: 'ready';
  readonly view: WorkOrderPanelView;
  /** One was asked for and the answer is not here yet. */
  readonly isAsking: boolean;
  /** Why none could be asked for. */
  readonly problem: CallError | null;
  /** How often the panel has looked by itself since it began to wait. */
  readonly looks: number;
  /** Id of the order that was there when one began to be drafted; null where there was none. */
  readonly before: string | null;
  /** What became of the last one that was waited for here. */
  readonly outcome: 'came' | 'nothing_came' | null;
  /** Where the focus was last sent. A new turn sends it there again. */
  readonly focus: { readonly on: 'draft' | null; readonly turn: number };
}

export type WorkOrderState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: CallError } | ReadyWorkOrder;

type Answer = Result<WorkOrderPanelView>;
export type WorkOrderEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly result: Answer }
  | { readonly type: 'asked' | 'look_again' }
  | { readonly type: 'answered'; readonly result: Answer }
  /** A quiet look; when it fails, what is shown stays. */
  | { readonly type: 'looked'; readonly result: Answer };

const idOf = ({ order }: WorkOrderPanelView): string | null => order?.id ?? null;

export const readyWorkOrder = (view: WorkOrderPanelView): ReadyWorkOrder => ({
  status: 'ready',
  view,
  isAsking: false,
  problem: null,
  looks: 0,
  before: idOf(view),
  outcome: null,
  focus: { on: null, turn: 0 },
});

/** One event per await, so that each await commits the tree once. */
export function reduceWorkOrder(state: WorkOrderState, event: WorkOrderEvent): WorkOrderState {
  if (event.type === 'opening') return { status: 'loading' };
  if (event.type === 'opened') {
    return event.result.ok ? readyWorkOrder(event.result.data) : { status: 'failed', error: event.result.error };
  }
  return state.status === 'ready' ? reduceReady(state, event) : state;
}

type ReadyEvent = Exclude<WorkOrderEvent, { type: 'opening' | 'opened' }>;

function reduceReady(state: ReadyWorkOrder, event: ReadyEvent): ReadyWorkOrder {
  switch (event.type) {
    case 'asked':
      return { ...state, isAsking: true, problem: null, looks: 0, before: idOf(state.view), outcome: null };
    case 'answered':
      return event.result.ok
        ? settled({ ...state, isAsking: false }, event.result.data, true)
        : { ...state, isAsking: false, problem: event.result.error };
    case 'look_again':
      // The button that was pressed goes away; the one that drafts stays.
      return { ...state, looks: 0, focus: { on: 'draft', turn: state.focus.turn + 1 } };
    case 'looked': {
      const looked = { ...state, looks: state.looks + 1 };
      return event.result.ok ? settled(looked, event.result.data, state.view.drafting) : looked;
    }
  }
}

/** @param wasAwaited one was on its way until now */
function settled(state: ReadyWorkOrder, view: WorkOrderPanelView, wasAwaited: boolean): ReadyWorkOrder {
  if (view.drafting || !wasAwaited) return { ...state, view, before: wasAwaited ? state.before : idOf(view) };
  const isNew = idOf(view) !== null && idOf(view) !== state.before;
  return { ...state, view, problem: null, outcome: isNew ? 'came' : 'nothing_came' };
}

/** True while one is being asked for or written: nothing new can be asked for. */
export const isUnderWay = ({ isAsking, view }: Pick<ReadyWorkOrder, 'isAsking' | 'view'>): boolean => isAsking || view.drafting;

/** Milliseconds until the panel looks by itself; null while there is nothing to look for, or after it has looked long enough. */
export const lookIn = (state: WorkOrderState): number | null =>
  state.status === 'ready' && state.view.drafting && !state.isAsking ? nextLookMs(state.looks) : null;

/** True when one is still on its way and the panel has stopped looking by itself. */
export const hasStopped = (state: ReadyWorkOrder): boolean => state.view.drafting && !state.isAsking && nextLookMs(state.looks) === null;
