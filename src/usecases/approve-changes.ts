import { composeEvent, type AuditScene } from '../domain/audit/compose-event';
import type { AuditActor, AuditEvent } from '../domain/audit/event';
import { isAccountedFor } from '../domain/change/accounted';
import { valuesAfter } from '../domain/change/change';
import { ATTEMPT_LEASE_MS } from '../domain/change/change-state';
import { planAttempts, type Attempt } from '../domain/change/plan-attempts';
import { proposalCode, proposalDigest } from '../domain/change/proposal';
import { PlumblineError, errorCodeOf } from '../domain/errors';
import { inParallel } from '../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, SettingsStore, TriageStore } from '../domain/ports';
import type { TriageField } from '../domain/triage/field';
import { getOwnTriage } from './get-own-triage';
import type { PanelState } from './panel-state';
import { intents, recordApplied, recordFailed, type ProposalName } from './record-outcomes';

interface ApprovePorts {
  tracker: IssueTracker;
  triages: TriageStore;
  settings: SettingsStore;
  audit: AuditLog;
  clock: Clock;
}

export interface ApproveCommand {
  readonly issueId: string;
  readonly proposalId: string;
  /** The digest of the proposal the person had in front of them. */
  readonly digest: string;
  readonly fields: readonly TriageField[];
  readonly actor: AuditActor;
  readonly correlationId: string;
}

/**
 * Makes approved changes, each at most once: re-read, refuse if anything differs from what was approved, record the
 * intent, write as the person, record the outcome. Without a stored intent nothing is written.
 *
 * Killed anywhere, it can be called again: an intent without outcome is first looked for in Jira, then tried again.
 *
 * @throws PlumblineError `proposal_void`, `already_decided`, `in_progress`, `outcome_unknown`, `audit_unavailable`, or
 * what reading and writing gave
 */
export async function approveChanges(ports: ApprovePorts, command: ApproveCommand): Promise<PanelState> {
  const pressedAt = ports.clock.now();
  const [issue, triage, events] = await inParallel([
    ports.tracker.getIssue(command.issueId),
    getOwnTriage(ports, command),
    ports.audit.listOfProposal(command.proposalId),
  ]);
  const { proposal } = triage;
  const digest = proposalDigest(proposal);
  const name: ProposalName = { proposalId: proposal.id, code: proposalCode(digest) };
  const scene: AuditScene = {
    actor: command.actor,
    target: { projectId: proposal.projectId, issueId: proposal.issueId, issueKey: proposal.issueKey },
    correlationId: command.correlationId,
  };
  const { version } = await ports.settings.getSettings(proposal.projectId);
  const plan = planAttempts({ ...command, proposal, events, values: issue.values, now: ports.clock.now() });
  const rulesChanged =
    digest !== command.digest ||
    version !== proposal.settingsVersion ||
    // Moved to another project meanwhile: other rules, other values.
    issue.snapshot.projectId !== proposal.projectId ||
    !isAccountedFor(proposal, events);
  const voided = rulesChanged ? command.fields : plan.changed;
  if (voided.length > 0) {
    await ports.audit.record([
      composeEvent(scene, { action: 'proposal.voided', payload: { ...name, fields: [...voided] } }, ports.clock.now()),
    ]);
    throw new PlumblineError('proposal_void', `proposal ${proposal.id} no longer holds`, { changedFields: voided });
  }
  if (plan.dismissed.length > 0) throw new PlumblineError('already_decided', `dismissed before: ${plan.dismissed.join()}`);
  if (plan.busy.length > 0) throw inProgress(plan.busy);

  const recorded: AuditEvent[] = [];
  if (plan.found.length > 0) recorded.push(...(await recordApplied(ports, scene, name, plan.found, true)));
  if (plan.lost.length > 0) await recordFailed(ports, scene, name, plan.lost, 'never_arrived');
  if (plan.due.length > 0) recorded.push(...(await writeChanges(ports, scene, name, plan.due, pressedAt)));
  const values = [...plan.due, ...plan.found].reduce(
    (now, { change }) => ({ ...now, [change.field]: valuesAfter(change, now) }),
    issue.values,
  );
  return { issue: { ...issue, values }, triage, events: [...events, ...recorded], queued: false, at: ports.clock.now() };
}

async function writeChanges(
  ports: ApprovePorts,
  scene: AuditScene,
  name: ProposalName,
  due: readonly Attempt[],
  pressedAt: number,
): Promise<readonly AuditEvent[]> {
  const fields = due.map(({ change }) => change.field);
  const intended = intents(scene, name, due, ports.clock.now());
  const approved = composeEvent(scene, { action: 'proposal.approved', payload: { ...name, fields } }, pressedAt);
  // One statement, all or nothing: of two approvals at once only one gets past this line.
  if (!(await ports.audit.claim([approved, ...intended]))) throw inProgress(fields);
  try {
    await ports.tracker.applyChanges(
      scene.target.issueId ?? '',
      due.map(({ change }) => change),
    );
  } catch (thrown) {
    // An unknown outcome keeps its intent open: whoever looks next finds out, the log does not guess.
    if (errorCodeOf(thrown) === 'outcome_unknown') throw thrown;
    await recordFailed(ports, scene, name, due, errorCodeOf(thrown));
    throw thrown;
  }
  return [approved, ...intended, ...(await recordOrLeaveOpen(ports, scene, name, due))];
}

/** Jira has taken the change; if the record of that cannot be stored now, the open intent says so until it is settled. */
async function recordOrLeaveOpen(ports: ApprovePorts, scene: AuditScene, name: ProposalName, due: readonly Attempt[]) {
  try {
    return await recordApplied(ports, scene, name, due, false);
  } catch (cause) {
    throw new PlumblineError('outcome_unknown', 'written, but the outcome could not be recorded', { cause });
  }
}

const inProgress = (fields: readonly TriageField[]) =>
  new PlumblineError('in_progress', `another approval is on ${fields.join()}`, {
    retryAfterSeconds: Math.ceil(ATTEMPT_LEASE_MS / 1_000),
  });
