import type { UndoPlan } from '../../../contract/calls/audit-log';
import type { UndoView } from '../../../contract/calls/changes';
import type { CallError, ErrorCode, Result } from '../../../contract/result';

export type UndoResult = 'pending' | 'applied' | 'partly' | 'failed' | 'unknown';

export interface UndoItem {
  readonly undo: UndoView;
  readonly result: UndoResult;
  /** Code of why it failed. */
  readonly problem: string | null;
}

/**
 * `plan_failed` and `paused` hold an error and can be gone on with; `stopping` waits for the answer that is on its way, so that
 * nothing done goes unseen.
 */
export type UndoPhase = 'planning' | 'plan_failed' | 'planned' | 'running' | 'stopping' | 'stopped' | 'paused' | 'done';

export interface UndoState {
  readonly phase: UndoPhase;
  /** Where the next page of the plan begins. */
  readonly before: number | null;
  readonly items: readonly UndoItem[];
  readonly skipped: UndoPlan['skipped'];
  readonly error: CallError | null;
}

export type UndoEvent =
  | { readonly type: 'page_planned'; readonly result: Result<UndoPlan> }
  | { readonly type: 'planning_resumed' }
  | { readonly type: 'started' }
  | { readonly type: 'answered'; readonly index: number; readonly result: Result<UndoView> }
  | { readonly type: 'stopped' }
  | { readonly type: 'retried' };

export const initialUndo: UndoState = { phase: 'planning', before: null, items: [], skipped: [], error: null };

/** Errors that would meet the next issue just the same. */
const pausing: readonly ErrorCode[] = [
  'jira_rate_limited',
  'jira_unavailable',
  'storage_unavailable',
  'audit_unavailable',
  'setting_up',
  'unlicensed',
];
/** Errors after which nobody knows how far it got. */
const unknowing: readonly ErrorCode[] = ['unexpected', 'outcome_unknown', 'deadline_passed', 'in_progress'];

/** Ids of the changes that are still to be made, or to be tried again. */
export const openChanges = ({ changes }: UndoView): readonly string[] =>
  changes.filter(({ status }) => !['applied', 'dismissed', 'undone'].includes(status)).map(({ change }) => change.id);

/** Where the next issue to be done stands; -1 when none is left. */
export const nextIndex = ({ items }: UndoState): number =>
  items.findIndex(({ result, undo }) => result === 'pending' && openChanges(undo).length > 0);

export function reduceUndo(state: UndoState, event: UndoEvent): UndoState {
  switch (event.type) {
    case 'page_planned':
      return withPage(state, event.result);
    case 'planning_resumed':
      return { ...state, phase: 'planning', error: null };
    case 'started':
      return { ...state, phase: nextIndex(state) === -1 ? 'done' : 'running', error: null };
    case 'answered':
      return withAnswer(state, event.index, event.result);
    case 'stopped':
      return state.phase === 'running' ? { ...state, phase: 'stopping' } : state;
    case 'retried': {
      const items = state.items.map((item) => (canRetry(item) ? { ...item, result: 'pending' as const, problem: null } : item));
      return reduceUndo({ ...state, items }, { type: 'started' });
    }
  }
}

export const canRetry = ({ result }: UndoItem): boolean => ['partly', 'failed', 'unknown'].includes(result);

function withPage(state: UndoState, result: Result<UndoPlan>): UndoState {
  if (!result.ok) return { ...state, phase: 'plan_failed', error: result.error };
  const { undos, skipped, nextBefore } = result.data;
  const items = [...state.items, ...undos.map((undo) => ({ undo, result: 'pending', problem: null }) as const)];
  return {
    ...state,
    phase: nextBefore === null ? 'planned' : 'planning',
    before: nextBefore,
    items,
    skipped: [...state.skipped, ...skipped],
  };
}

function withAnswer(state: UndoState, index: number, result: Result<UndoView>): UndoState {
  if (!result.ok && pausing.includes(result.error.code)) return { ...state, phase: 'paused', error: result.error };
  const items = state.items.map((item, at) => (at === index ? settled(item, result) : item));
  const next = { ...state, items };
  if (nextIndex(next) === -1) return { ...next, phase: 'done' };
  return { ...next, phase: state.phase === 'stopping' ? 'stopped' : 'running' };
}

function settled(item: UndoItem, result: Result<UndoView>): UndoItem {
  if (!result.ok) {
    const { code } = result.error;
    return { ...item, result: unknowing.includes(code) ? 'unknown' : 'failed', problem: code };
  }
  const asked = openChanges(item.undo);
  const changes = result.data.changes.filter(({ change }) => asked.includes(change.id));
  const applied = changes.filter(({ status }) => status === 'applied').length;
  const problem = changes.find((change) => change.problem !== null)?.problem ?? null;
  const isUnknown = changes.some(({ status }) => status === 'unknown' || status === 'applying');
  const answer = applied === asked.length ? 'applied' : isUnknown ? 'unknown' : applied > 0 ? 'partly' : 'failed';
  // What could not be taken back is only said in the plan, so that part is kept.
  return { undo: { ...result.data, kept: item.undo.kept }, result: answer, problem };
}

/** Changes and issues still to be done or, with every item given, of the whole plan. */
export function countOpen(items: readonly UndoItem[]): { readonly changes: number; readonly issues: number } {
  const open = items.map(({ undo }) => openChanges(undo).length).filter((count) => count > 0);
  return { changes: open.reduce((sum, count) => sum + count, 0), issues: open.length };
}
