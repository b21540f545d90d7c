import type { AuditEvent } from '../audit/event';
import { changeState } from '../change/change-state';

/** What was decided about one change of a triage, and when (ISO 8601). */
export type Decision =
  | { readonly status: 'dismissed' | 'undone'; readonly at: string }
  /** `byAppAlone`: automatic triage wrote it and nobody has looked yet. */
  | { readonly status: 'applied'; readonly at: string; readonly byAppAlone: boolean }
  | { readonly status: 'none' }
  /** Being written, or nobody knows yet whether it was. */
  | { readonly status: 'unsettled' };

/** @param events of the proposal, as the log orders them; `now` is epoch milliseconds */
export function readDecision(events: readonly AuditEvent[], changeId: string, now: number): Decision {
  const own = events.filter(({ payload }) => 'changeId' in payload && payload.changeId === changeId);
  const last = (...actions: AuditEvent['action'][]) => own.filter(({ action }) => actions.includes(action)).at(-1);
  const { status } = changeState(own, changeId, now);
  switch (status) {
    case 'open':
    case 'failed':
      return { status: 'none' };
    case 'applying':
    case 'unknown':
      return { status: 'unsettled' };
    case 'dismissed':
    case 'undone': {
      const event = last(status === 'dismissed' ? 'proposal.dismissed' : 'change.undone');
      return event ? { status, at: event.occurredAt } : { status: 'none' };
    }
    case 'applied': {
      const event = last('change.applied', 'change.restored');
      if (!event) return { status: 'none' };
      // Whoever meant to write it decided; the outcome may have been found and recorded by the schedule.
      const byAppAlone = event.action === 'change.applied' && last('change.intended')?.actor.type === 'app';
      return { status, at: event.occurredAt, byAppAlone };
    }
  }
}
