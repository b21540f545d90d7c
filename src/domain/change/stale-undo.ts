import type { AuditEvent } from '../audit/event';
import { fingerprint } from '../issue/fingerprint';
import type { HistoryEntry } from './history';
import { planUndo } from './plan-undo';
import type { Proposal } from './proposal';
import type { TouchedState } from './touched';

/**
 * The changes of an undo that would no longer be planned as they were: what they take back was taken back already, if only to
 * be made again, or somebody changed the value since, also away and back again, which the value alone does not show. Ids of
 * changes.
 */
export function staleUndo(given: {
  undo: Proposal;
  target: Proposal;
  /** Of the target. */
  events: readonly AuditEvent[];
  state: TouchedState;
  /** Oldest first. */
  history: readonly HistoryEntry[];
  /** Epoch milliseconds. */
  now: number;
}): string[] {
  const { undo, target, events, state, history, now } = given;
  const ids = undo.changes.map(({ id }) => id);
  const again = new Map(planUndo({ proposal: target, events, state, history, now }, ids).changes.map((change) => [change.id, change]));
  return undo.changes
    .filter((change) => {
      const planned = again.get(change.id);
      return !planned || fingerprint(planned) !== fingerprint(change) || wasTakenBackSince(undo, change.id, events);
    })
    .map(({ id }) => id);
}

/** By another undo, after this one was planned: what stands there now was made again by a decision this one knows nothing of. */
const wasTakenBackSince = (undo: Proposal, changeId: string, events: readonly AuditEvent[]): boolean =>
  events.some(
    (event) =>
      event.action === 'change.undone' &&
      event.payload.changeId === changeId &&
      event.payload.by.proposalId !== undo.id &&
      Date.parse(event.occurredAt) > Date.parse(undo.createdAt),
  );
