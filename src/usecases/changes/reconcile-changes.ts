import { changeEventId } from '../../domain/audit/event-id';
import type { AuditEvent } from '../../domain/audit/event';
import { errorCodeOf, type ErrorCode } from '../../domain/errors';
import { NEVER_ARRIVED_AFTER_MS } from '../../domain/change/plan-attempts';
import type { AuditLog, LoggedEvent, OpenIntentStore, OpenIntents, TrackedIssue } from '../../domain/ports';
import { settleIntents, type SettlePorts } from './settle-intents';

/** Intents read at a time: with both outcomes of each, 400 ids in one statement. */
const PAGE = 200;

/** Most open intents that are kept by number; a site with more has another problem, and the log still holds them. */
const MAX_OPEN = 1_000;

/** Milliseconds that one more step may take; with less left, the rest waits for the next run. */
const RESERVE_MS = 60_000;

/** Another try at the next intent would meet the same: the rest waits for the next run. */
const stopsTheRun: readonly ErrorCode[] = ['jira_rate_limited', 'setting_up', 'audit_unavailable', 'storage_unavailable'];

interface ReconcilePorts extends SettlePorts {
  openIntents: OpenIntentStore;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string>>) => void;
}

/**
 * Finds out what became of changes whose outcome was never recorded. What the app may not read, or should not, stays open
 * until a person who may looks at the issue; it keeps nothing else from being settled.
 *
 * @returns how many were settled
 */
export async function reconcileChanges(ports: ReconcilePorts): Promise<number> {
  const known = await findOpenIntents(ports, new Date(ports.clock.now() - NEVER_ARRIVED_AFTER_MS));
  const settled = new Set<string>();
  const left = byProposal(known.events);
  try {
    for (const intents of left) {
      if (ports.clock.remainingMs() < RESERVE_MS) break;
      for (const { id } of await settleOrSkip(ports, intents)) settled.add(id);
    }
  } finally {
    const open = known.events.filter(({ event }) => !outcomeIds(event).some((id) => settled.has(id)));
    await ports.openIntents.saveOpenIntents({ throughSeq: known.throughSeq, open: open.map(({ seq }) => seq) });
  }
  return settled.size;
}

/** Newest proposals first: an old one that cannot be read yet keeps no new one waiting. */
function byProposal(events: readonly LoggedEvent[]): (readonly AuditEvent[])[] {
  const groups = new Map<string, AuditEvent[]>();
  for (const { event } of events) {
    if (event.action !== 'change.intended') continue;
    const { proposalId } = event.payload;
    groups.set(proposalId, [...(groups.get(proposalId) ?? []), event]);
  }
  return [...groups.values()].reverse();
}

/**
 * Intents from before `olderThan` without outcome. Each intent of the log is looked at once: what was open then is kept by
 * number, together with how far the log was read.
 */
export async function findOpenIntents(
  ports: { audit: AuditLog; openIntents: OpenIntentStore; clock: { remainingMs(): number } },
  olderThan: Date,
): Promise<OpenIntents & { readonly events: readonly LoggedEvent[] }> {
  const known = await ports.openIntents.readOpenIntents();
  const open = await withoutOutcome(ports, await ports.audit.listBySeq(known.open));
  let { throughSeq } = known;
  let page: readonly LoggedEvent[];
  do {
    const next = await ports.audit.listIntents(throughSeq, PAGE);
    page = untilYoung(next, olderThan);
    open.push(...(await withoutOutcome(ports, page)));
    throughSeq = page.at(-1)?.seq ?? throughSeq;
  } while (page.length === PAGE && ports.clock.remainingMs() > RESERVE_MS / 2);
  const kept = open.slice(-MAX_OPEN);
  return { throughSeq, open: kept.map(({ seq }) => seq), events: kept };
}

/** Up to the first that is too young: what stands behind it waits too, or it would be passed over for good. */
function untilYoung(intents: readonly LoggedEvent[], olderThan: Date): readonly LoggedEvent[] {
  const young = intents.findIndex(({ event }) => Date.parse(event.occurredAt) >= olderThan.getTime());
  return young === -1 ? intents : intents.slice(0, young);
}

async function withoutOutcome(ports: { audit: AuditLog }, intents: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
  const ids = intents.flatMap(({ event }) => outcomeIds(event));
  const settled = new Set((await ports.audit.findEvents(ids)).map(({ id }) => id));
  return intents.filter(({ event }) => !outcomeIds(event).some((id) => settled.has(id)));
}

const outcomeIds = (intent: AuditEvent): string[] =>
  intent.action === 'change.intended'
    ? [changeEventId('change.applied', intent.payload), changeEventId('change.failed', intent.payload)]
    : [];

async function settleOrSkip(ports: ReconcilePorts, intents: readonly AuditEvent[]): Promise<readonly AuditEvent[]> {
  const [intent] = intents;
  const issueId = intent?.target.issueId;
  if (!intent || !issueId) return [];
  try {
    const issue = await findIssue(ports, issueId);
    if (issue?.restricted) return [];
    return await settleIntents(ports, intents, issue, { type: 'schedule' });
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    if (stopsTheRun.includes(code)) throw thrown;
    ports.log('reconcile.skipped', { intent: intent.id, code });
    return [];
  }
}

/** Null for an issue Jira does not show the app: deleted, or kept from it. Which of the two, Jira does not say. */
async function findIssue(ports: ReconcilePorts, issueId: string): Promise<TrackedIssue | null> {
  try {
    return await ports.tracker.getIssue(issueId);
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'not_found') return null;
    throw thrown;
  }
}
