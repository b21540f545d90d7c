import { composeEvent } from '../../domain/audit/compose-event';
import { dismissalId } from '../../domain/audit/event-id';
import type { AuditEvent, Automation, SureEnough } from '../../domain/audit/event';
import { ATTEMPT_LEASE_MS } from '../../domain/change/change-state';
import { findMarked } from '../../domain/change/effect';
import { makerOf } from '../../domain/change/maker';
import type { Attempt, AttemptPlan } from '../../domain/change/plan-attempts';
import { proposalName } from '../../domain/change/proposal';
import type { TouchedState } from '../../domain/change/touched';
import { PlumblineError } from '../../domain/errors';
import type { AuditLog, Clock, IssueTracker, WriteOutcome } from '../../domain/ports';
import { applied, failed, intended, type Made, type Telling } from './record-outcomes';

interface WritePorts {
  tracker: IssueTracker;
  audit: AuditLog;
  clock: Clock;
}

/** Records what earlier attempts turn out to have done, or not: nothing is left open beside a new attempt. */
export async function settleFound(
  ports: { audit: AuditLog; clock: Clock },
  telling: Telling,
  { found, lost }: AttemptPlan,
  { state, events }: { state: TouchedState; events: readonly AuditEvent[] },
): Promise<AuditEvent[]> {
  const now = ports.clock.now();
  const made = found.map((attempt): Made => {
    const marked = findMarked(makerOf(telling.proposal.id, events, attempt.change.id), attempt.change, state);
    return { attempt, found: true, created: marked ? { id: marked.id, key: marked.key } : null };
  });
  const outcomes = [...applied(telling, made, now), ...lost.map((attempt) => failed(telling, attempt, 'never_arrived', now))];
  if (outcomes.length > 0) await ports.audit.record(outcomes);
  return outcomes;
}

/** How the approval came about. */
interface Approved {
  readonly pressedAt: number;
  readonly overwrites: readonly string[];
  readonly sure: readonly SureEnough[] | undefined;
  readonly automation: Automation | undefined;
  /** Ids of intents of other proposals beside which this one must not be written. */
  readonly unless: readonly string[];
}

/**
 * Claims the attempts, writes, records what became of each.
 *
 * @throws PlumblineError `in_progress` when another approval owns one of them, or began what stands in its way; the first problem when nothing was made
 */
export async function writeDue(
  ports: WritePorts,
  telling: Telling,
  due: readonly Attempt[],
  { pressedAt, overwrites, sure, automation, unless }: Approved,
): Promise<AuditEvent[]> {
  const { scene, proposal } = telling;
  const changes = due.map(({ change }) => change.id);
  const intents = intended(telling, due, ports.clock.now());
  const payload = { ...proposalName(proposal), changes, overwrites: changes.filter((id) => overwrites.includes(id)), ...(sure && { sure: [...sure] }), ...(automation && { automation }) };
  const approved = composeEvent(scene, { action: 'proposal.approved', payload }, pressedAt);
  // One statement, all or nothing: of two approvals at once, or an approval and a dismissal, only one gets past this line.
  const dismissals = changes.map((changeId) => dismissalId({ proposalId: proposal.id, changeId }));
  if (!(await ports.audit.claim([approved, ...intents], [...dismissals, ...unless]))) throw inProgress(changes);
  const outcomes = await ports.tracker.applyChanges(
    { id: proposal.issueId, projectId: proposal.projectId },
    proposal.id,
    due.map(({ change }) => change),
  );
  const events = await recordOrLeaveOpen(ports, telling, due, outcomes);
  const problem = outcomes.find((outcome) => outcome.status !== 'applied');
  if (problem && !outcomes.some(({ status }) => status === 'applied')) throw problem.error;
  return [approved, ...intents, ...events];
}

/** An unknown outcome keeps its intent open: whoever looks next finds out, the log does not guess. */
async function recordOrLeaveOpen(
  ports: WritePorts,
  telling: Telling,
  due: readonly Attempt[],
  outcomes: readonly WriteOutcome[],
): Promise<AuditEvent[]> {
  const now = ports.clock.now();
  const events = due.flatMap((attempt): AuditEvent[] => {
    const outcome = outcomes.find(({ changeId }) => changeId === attempt.change.id);
    if (outcome?.status === 'applied') return applied(telling, [{ attempt, created: outcome.created, found: false }], now);
    if (outcome?.status === 'failed') return [failed(telling, attempt, outcome.error.code, now)];
    return [];
  });
  try {
    await ports.audit.record(events);
    return events;
  } catch (cause) {
    const isMade = outcomes.some(({ status }) => status === 'applied');
    // Jira has taken it, or some of it; the open intents say so until they are settled.
    if (isMade) throw new PlumblineError('outcome_unknown', 'written, but the outcome could not be recorded', { cause });
    throw cause;
  }
}

/** @param ms until trying again makes sense */
export const inProgress = (changes: readonly string[], ms = ATTEMPT_LEASE_MS) =>
  new PlumblineError('in_progress', `another approval is on ${changes.join()}`, {
    retryAfterSeconds: Math.max(1, Math.ceil(ms / 1_000)),
  });
