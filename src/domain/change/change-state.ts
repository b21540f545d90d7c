import type { AuditEvent } from '../audit/event';

/**
 * Milliseconds after which an intent without outcome cannot still be running: the 25 s a resolver may live on Forge
 * (limits-invocation, 2026-09) and a margin for clocks.
 */
export const ATTEMPT_LEASE_MS = 30_000;

/**
 * Where one change of a proposal stands. It is read from the audit log alone: there is no second record to disagree with.
 * `unknown` is an intent without outcome that nobody can still be working on. `begunAt`: when the newest attempt was begun,
 * epoch milliseconds; 0 before the first.
 */
export type ChangeState =
  | { readonly status: 'open' | 'dismissed'; readonly attempts: 0; readonly begunAt: number }
  | { readonly status: 'applying' | 'applied' | 'failed' | 'unknown' | 'undone'; readonly attempts: number; readonly begunAt: number };
export type ChangeStatus = ChangeState['status'];

/** Derives the state of one change from the events of its proposal, as the log orders them, at `now` (epoch milliseconds). */
export function changeState(events: readonly AuditEvent[], changeId: string, now: number): ChangeState {
  let state: ChangeState = { status: 'open', attempts: 0, begunAt: 0 };
  for (const event of events) {
    if (!('changeId' in event.payload) || event.payload.changeId !== changeId) continue;
    state = after(state, event);
  }
  return state.status === 'unknown' && now - state.begunAt < ATTEMPT_LEASE_MS ? { ...state, status: 'applying' } : state;
}

function after(state: ChangeState, event: AuditEvent): ChangeState {
  const { attempts, begunAt } = state;
  if (event.action === 'proposal.dismissed') return attempts === 0 ? { status: 'dismissed', attempts, begunAt } : state;
  if (event.action === 'change.undone') return { status: 'undone', attempts, begunAt };
  if (event.action === 'change.restored') return { status: 'applied', attempts, begunAt };
  if (event.action === 'change.intended') {
    const { attempt } = event.payload;
    return attempt > attempts ? { status: 'unknown', attempts: attempt, begunAt: Date.parse(event.occurredAt) } : state;
  }
  if (event.action === 'change.applied' || event.action === 'change.failed') {
    const { attempt } = event.payload;
    // An outcome that was found late says nothing about a later attempt.
    return attempt < attempts ? state : { status: event.action === 'change.applied' ? 'applied' : 'failed', attempts: attempt, begunAt };
  }
  return state;
}
