import type { AuditEvent } from '../audit/event';
import type { TriageField } from '../triage/field';

/**
 * Milliseconds after which an intent without outcome cannot still be running: the 25 s a resolver may live on Forge
 * (limits-invocation, 2026-09) and a margin for clocks.
 */
export const ATTEMPT_LEASE_MS = 30_000;

/**
 * Where one change of a proposal stands. It is read from the audit log alone: there is no second record to disagree with.
 * `unknown` is an intent without outcome that nobody can still be working on.
 */
export type ChangeState =
  | { readonly status: 'open' | 'dismissed'; readonly attempts: 0 }
  | { readonly status: 'applying' | 'applied' | 'failed' | 'unknown'; readonly attempts: number };

/** Derives the state of `field` from the events of one proposal, in any order, at `now` (epoch milliseconds). */
export function changeState(events: readonly AuditEvent[], field: TriageField, now: number): ChangeState {
  let attempts = 0;
  let begun = 0;
  for (const event of events) {
    if (event.action === 'change.intended' && event.payload.field === field && event.payload.attempt > attempts) {
      attempts = event.payload.attempt;
      begun = Date.parse(event.occurredAt);
    }
  }
  if (attempts === 0) {
    const dismissed = events.some((event) => event.action === 'proposal.dismissed' && event.payload.field === field);
    return { status: dismissed ? 'dismissed' : 'open', attempts: 0 };
  }
  const outcome = events.find(
    (event) =>
      (event.action === 'change.applied' || event.action === 'change.failed') &&
      event.payload.field === field &&
      event.payload.attempt === attempts,
  );
  if (outcome) return { status: outcome.action === 'change.applied' ? 'applied' : 'failed', attempts };
  return { status: now - begun < ATTEMPT_LEASE_MS ? 'applying' : 'unknown', attempts };
}
