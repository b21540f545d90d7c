import type { AuditScene } from '../domain/audit/compose-event';
import type { AuditEvent } from '../domain/audit/event';
import type { Change } from '../domain/change/change';
import { changeFor } from '../domain/change/proposal';
import { errorCodeOf, type ErrorCode } from '../domain/errors';
import type { AuditLog, AuditPosition, Clock, IssueTracker, TriageStore } from '../domain/ports';
import { recordApplied, recordFailed } from './record-outcomes';

/** Open intents read at a time. */
const PAGE = 50;

/** Milliseconds that settling one page may take; with less left, the rest waits for the next run. */
const PAGE_RESERVE_MS = 60_000;

/** Milliseconds after which a request that reached Jira has surely been worked off, so that "it is not there" means no. */
const RECONCILE_AFTER_MS = 5 * 60_000;

/** Another try at the next intent would meet the same: the rest waits for the next run. */
const stopsTheRun: readonly ErrorCode[] = ['jira_rate_limited', 'setting_up', 'audit_unavailable', 'storage_unavailable'];

interface ReconcilePorts {
  tracker: IssueTracker;
  triages: TriageStore;
  audit: AuditLog;
  clock: Clock;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string>>) => void;
}

/**
 * Finds out what became of changes whose outcome was never recorded, from Jira's own history. What the app may not read,
 * or should not, stays open until a person who may looks at the issue; it keeps nothing else from being settled.
 *
 * @returns how many were settled
 */
export async function reconcileChanges(ports: ReconcilePorts): Promise<number> {
  const olderThan = new Date(ports.clock.now() - RECONCILE_AFTER_MS);
  let settled = 0;
  let after: AuditPosition | undefined;
  do {
    const page = await ports.audit.listUnsettled(olderThan, after, PAGE);
    for (const intent of page) if (await settleOrSkip(ports, intent)) settled++;
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after !== undefined && ports.clock.remainingMs() > PAGE_RESERVE_MS);
  return settled;
}

async function settleOrSkip(ports: ReconcilePorts, intent: AuditEvent): Promise<boolean> {
  try {
    return await settle(ports, intent);
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    if (stopsTheRun.includes(code)) throw thrown;
    ports.log('reconcile.skipped', { intent: intent.id, code });
    return false;
  }
}

async function settle(ports: ReconcilePorts, intent: AuditEvent): Promise<boolean> {
  const { issueId } = intent.target;
  if (intent.action !== 'change.intended' || issueId === null) return false;
  const { proposalId, code, field, attempt } = intent.payload;
  const triage = await ports.triages.findProposal(proposalId);
  const change = triage && changeFor(triage.proposal, field);
  if (!change) return false;
  const scene: AuditScene = { actor: { type: 'schedule' }, target: intent.target, correlationId: intent.correlationId };
  const outcome = await whatHappened(ports, issueId, change, intent);
  const attempts = [{ change, number: attempt }];
  if (outcome === 'applied') await recordApplied(ports, scene, { proposalId, code }, attempts, true);
  else if (outcome === 'never_arrived') await recordFailed(ports, scene, { proposalId, code }, attempts, outcome);
  return outcome !== 'unseen';
}

/** The history decides, not the value: somebody else may have set the same one, or another one since. */
async function whatHappened(
  ports: ReconcilePorts,
  issueId: string,
  change: Change,
  intent: AuditEvent,
): Promise<'applied' | 'never_arrived' | 'unseen'> {
  const { restricted } = await ports.tracker.getIssue(issueId);
  if (restricted) return 'unseen';
  const by = intent.actor.type === 'user' ? intent.actor.accountId : undefined;
  return (await ports.tracker.isInHistory(issueId, change, { since: intent.occurredAt, by })) ? 'applied' : 'never_arrived';
}
