import { isInPlace, isUntouched, type Change } from '../domain/change/change';
import type { AuditScene } from '../domain/audit/compose-event';
import type { AuditEvent } from '../domain/audit/event';
import { ATTEMPT_LEASE_MS } from '../domain/change/change-state';
import { changeFor } from '../domain/change/proposal';
import { errorCodeOf } from '../domain/errors';
import type { AuditLog, AuditPosition, Clock, IssueTracker, TriageStore } from '../domain/ports';
import { recordApplied, recordFailed } from './record-outcomes';

/** Open intents read at a time. */
const PAGE = 50;

/** Milliseconds that settling one page may take; with less left, the rest waits for the next run. */
const PAGE_RESERVE_MS = 60_000;

interface ReconcilePorts {
  tracker: IssueTracker;
  triages: TriageStore;
  audit: AuditLog;
  clock: Clock;
}

/**
 * Finds out what became of changes whose outcome was never recorded, from what Jira holds and from its history. What the
 * app may not read stays open until a person who may looks at the issue.
 *
 * @returns how many were settled
 */
export async function reconcileChanges(ports: ReconcilePorts): Promise<number> {
  const olderThan = new Date(ports.clock.now() - ATTEMPT_LEASE_MS);
  let settled = 0;
  let after: AuditPosition | undefined;
  do {
    const page = await ports.audit.listUnsettled(olderThan, after, PAGE);
    for (const intent of page) if (await settle(ports, intent)) settled++;
    // By position, not again from the start: what cannot be settled now must not keep the rest from being looked at.
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after !== undefined && ports.clock.remainingMs() > PAGE_RESERVE_MS);
  return settled;
}

async function settle(ports: ReconcilePorts, intent: AuditEvent): Promise<boolean> {
  const { issueId } = intent.target;
  if (intent.action !== 'change.intended' || issueId === null) return false;
  const { proposalId, code, field, attempt } = intent.payload;
  const triage = await ports.triages.findProposal(proposalId);
  const change = triage && changeFor(triage.proposal, field);
  if (!change) return false;
  const scene: AuditScene = { actor: { type: 'schedule' }, target: intent.target, correlationId: intent.correlationId };
  const outcome = await whatHappened(ports, issueId, change, intent.occurredAt);
  const attempts = [{ change, number: attempt }];
  if (outcome === 'applied') await recordApplied(ports, scene, { proposalId, code }, attempts, true);
  else if (outcome !== 'unseen') await recordFailed(ports, scene, { proposalId, code }, attempts, outcome);
  return outcome !== 'unseen';
}

async function whatHappened(
  ports: ReconcilePorts,
  issueId: string,
  change: Change,
  since: string,
): Promise<'applied' | 'never_arrived' | 'unseen'> {
  try {
    const { values } = await ports.tracker.getIssue(issueId);
    if (isInPlace(change, values)) return 'applied';
    if (isUntouched(change, values)) return 'never_arrived';
    // Somebody changed the field again; only the history can tell whether ours came before.
    return (await ports.tracker.isInHistory(issueId, change, since)) ? 'applied' : 'never_arrived';
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'not_found') return 'unseen';
    throw thrown;
  }
}
