import type { AuditScene } from '../../domain/audit/compose-event';
import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditEvent } from '../../domain/audit/event';
import { canTell } from '../../domain/change/can-tell';
import type { Change } from '../../domain/change/change';
import { hasSealedText } from '../../domain/change/change-detail';
import { findMarked, isInPlace } from '../../domain/change/effect';
import { isInHistory, traceOf, type HistoryEntry } from '../../domain/change/history';
import { makerIn } from '../../domain/change/maker';
import { NEVER_ARRIVED_AFTER_MS } from '../../domain/change/plan-attempts';
import { changeFor } from '../../domain/change/proposal';
import type { TouchedState } from '../../domain/change/touched';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, ProposalStore, TextSealer, TrackedIssue } from '../../domain/ports';
import { findLineage } from './find-lineage';
import { neverSeals } from './never-seals';
import { applied, failed, type Made } from './record-outcomes';

export interface SettlePorts {
  tracker: IssueTracker;
  proposals: ProposalStore;
  audit: AuditLog;
  sealer: TextSealer;
  clock: Clock;
}

type Intent = Extract<AuditEvent, { action: 'change.intended' }>;
const isIntent = (event: AuditEvent): event is Intent => event.action === 'change.intended';

/**
 * Finds out what became of changes of one proposal whose outcome was never recorded, and records it: one reading of the
 * issue's surroundings and one record for all of them.
 *
 * @param intents of one and the same proposal
 * @param issue as whoever is looking may read it; null when Jira shows them none, which may only mean that they may not
 * @param as who found out
 * @returns the new events; none for what cannot be told yet, or not by this reader
 */
export async function settleIntents(
  ports: SettlePorts,
  intents: readonly AuditEvent[],
  issue: TrackedIssue | null,
  as: AuditScene['actor'],
): Promise<readonly AuditEvent[]> {
  const open = intents.filter(isIntent);
  const [first] = open;
  if (!first) return [];
  const proposal = (await ports.proposals.findProposal(first.payload.proposalId))?.proposal;
  const now = ports.clock.now();
  const attempts = open.flatMap((intent) => {
    const change = proposal && changeFor(proposal, intent.payload.changeId);
    return change ? [{ intent, change }] : [];
  });
  if (!proposal || attempts.length === 0) {
    const late = open.filter((intent) => isLate(intent, now));
    return record(ports, late.map((intent) => cannotBeTold(intent, as, now)));
  }
  if (!issue) return [];
  const changes = attempts.map(({ change }) => change);
  const [history, state, lineage, seal] = await inParallel([
    changes.some((change) => traceOf(change)) ? ports.tracker.listHistory(issue.snapshot.id) : [],
    ports.tracker.readTouched(issue, changes.filter((change) => !traceOf(change))),
    findLineage(ports, proposal),
    changes.some(hasSealedText) ? ports.sealer.open('text') : neverSeals,
  ]);
  const events = attempts.flatMap(({ intent, change }) => {
    const scene: AuditScene = { actor: as, target: intent.target, correlationId: intent.correlationId };
    const telling = { scene, proposal, lineage, seal };
    const attempt = { change, number: intent.payload.attempt };
    const made = whatHappened(change, intent, history, state);
    if (!canTell(as, intent.actor, change, made !== undefined)) return [];
    if (made) return applied(telling, [{ ...made, attempt }], now);
    return isLate(intent, now) ? [failed(telling, attempt, 'never_arrived', now)] : [];
  });
  return record(ports, events);
}

async function record(ports: SettlePorts, events: readonly AuditEvent[]): Promise<readonly AuditEvent[]> {
  if (events.length > 0) await ports.audit.record(events);
  return events;
}

const isLate = ({ occurredAt }: AuditEvent, now: number) => now - Date.parse(occurredAt) >= NEVER_ARRIVED_AFTER_MS;

/** The proposal is gone (its issue was deleted, or it grew old): nothing can tell any more, and the log says that. */
function cannotBeTold({ target, correlationId, payload }: Intent, actor: AuditScene['actor'], now: number): AuditEvent {
  const { detail: _, ...attempt } = payload;
  const entry = { action: 'change.failed', payload: { ...attempt, problem: 'cannot_be_told' } } as const;
  return composeEvent({ actor, target, correlationId }, entry, now);
}

/**
 * For fields and links the history decides, by author and time, not the value: somebody else may have set the same one, or
 * another one since. For what carries a marker the marker does; properties have neither, so their value must.
 */
function whatHappened(
  change: Change,
  intent: Intent,
  history: readonly HistoryEntry[],
  state: TouchedState,
): Omit<Made, 'attempt'> | undefined {
  const maker = makerIn(intent.payload.proposalId, intent);
  if (traceOf(change)) {
    const isMade = isInHistory(change, history, { since: intent.occurredAt, by: maker.by });
    return isMade ? { created: null, found: true } : undefined;
  }
  if (!isInPlace(maker, change, state)) return undefined;
  const marked = findMarked(maker, change, state);
  return { found: true, created: marked ? { id: marked.id, key: marked.key } : null };
}
