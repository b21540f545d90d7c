import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor, AuditEvent, Automation, SureEnough } from '../../domain/audit/event';
import { isAccountedFor } from '../../domain/change/accounted';
import { changeState } from '../../domain/change/change-state';
import { valuesAfter } from '../../domain/change/effect';
import { planAttempts, type AttemptPlan } from '../../domain/change/plan-attempts';
import { proposalDigest, proposalName, type ProposalOrigin } from '../../domain/change/proposal';
import { staleUndo } from '../../domain/change/stale-undo';
import { PlumblineError, type ChangedSince } from '../../domain/errors';
import { fingerprint } from '../../domain/issue/fingerprint';
import { inParallel } from '../../domain/in-parallel';
import { isAskedElsewhere } from '../../domain/triage/asked-questions';
import { intentsElsewhere, isWrittenElsewhere } from '../../domain/work-order/written-from-order';
import { explainVoid } from './explain-void';
import { ownProposal, type OwnProposal } from '../panel/own-proposal';
import type { PanelState } from '../panel/panel-state';
import { readApproval, type ApprovalMaterial, type ApprovalPorts } from './read-approval';
import { readPanel } from '../panel/read-panel';
import type { Telling } from './record-outcomes';
import { inProgress, settleFound, writeDue } from './write-due';

export interface ApproveCommand {
  readonly issueId: string;
  readonly proposalId: string;
  /** The digest of the proposal the person had in front of them. */
  readonly digest: string;
  /** Ids of the approved changes. */
  readonly changes: readonly string[];
  /** Ids of those whose present value the person ticked to be replaced. */
  readonly overwrite: readonly string[];
  /** Where the proposal must come from, when a surface only knows one kind. */
  readonly origin?: ProposalOrigin['type'];
  /** Where nobody approves: why each change is sure enough. */
  readonly sure?: readonly SureEnough[];
  /** Where nobody approves: the admin's switch that stands for it. */
  readonly automation?: Automation;
  readonly actor: AuditActor;
  readonly correlationId: string;
}

/**
 * Makes approved changes, each at most once: re-read, refuse if anything differs from what was approved, record the
 * intent, write as the person, record the outcome. Without a stored intent nothing is written.
 *
 * Killed anywhere, it can be called again: an intent without outcome is first looked for in Jira, then tried again.
 *
 * @throws PlumblineError `proposal_void`, `overwrite_not_ticked`, `already_decided`, `in_progress`, `outcome_unknown`,
 * `audit_unavailable`, or what reading and writing gave when nothing of it was made
 */
export async function approveChanges(ports: ApprovalPorts, command: ApproveCommand): Promise<PanelState> {
  const pressedAt = ports.clock.now();
  const panel = await readPanel(ports, command.issueId);
  if (command.actor.type !== 'user' && panel.issue.restricted) {
    throw new PlumblineError('forbidden', `issue ${command.issueId} has a security level`);
  }
  const own = await ownProposal(ports, panel, command.proposalId);
  const { proposal, events } = own;
  if (command.origin && proposal.origin.type !== command.origin) {
    throw new PlumblineError('not_found', `no ${command.origin} ${proposal.id}`);
  }
  const material = await readApproval(ports, panel, own, command.changes);
  const { state, history, lineage, seal } = material;
  const scene: AuditScene = {
    actor: command.actor,
    target: { projectId: proposal.projectId, issueId: proposal.issueId, issueKey: proposal.issueKey },
    correlationId: command.correlationId,
  };
  const telling: Telling = { scene, proposal, lineage, seal };
  const plan = planAttempts({ ...command, proposal, events, state, history, now: ports.clock.now() });
  if (haveRulesChanged(panel, own, material, command)) {
    throw await voided(ports, telling, panel, command.changes, 'rules');
  }
  const changed = [...plan.changed, ...staleAmong(own, material, plan, panel.at)];
  if (changed.length > 0) {
    await refuseIfOvertaken(ports, own, changed);
    throw await voided(ports, telling, panel, changed, 'value');
  }
  // What is found to be made is recorded whatever becomes of the rest.
  const recorded: AuditEvent[] = [...(await settleFound(ports, telling, plan, { state, events }))];
  refuseUnlessOpen(plan, ports.clock.now());
  if (plan.due.length > 0) {
    if (isAskedElsewhere(own, panel)) throw new PlumblineError('already_decided', `asked by another proposal than ${proposal.id}`);
    if (isWrittenElsewhere(proposal, panel)) throw new PlumblineError('already_decided', `work order written by another proposal than ${proposal.id}`);
    const { overwrite: overwrites, sure, automation } = command;
    recorded.push(...(await writeDue(ports, telling, plan.due, { pressedAt, overwrites, sure, automation, unless: intentsElsewhere(proposal, panel) })));
  }
  return afterwards(panel, own, recorded, ports.clock.now());
}

function haveRulesChanged(panel: PanelState, { proposal, events }: OwnProposal, material: ApprovalMaterial, command: ApproveCommand) {
  return (
    proposalDigest(proposal) !== command.digest ||
    material.settingsVersion !== proposal.settingsVersion ||
    // Moved to another project meanwhile: other rules, other values.
    panel.issue.snapshot.projectId !== proposal.projectId ||
    !isAccountedFor(proposal, events)
  );
}

/** Of an undo, what is due and would not be planned like that any more. */
function staleAmong({ proposal }: OwnProposal, material: ApprovalMaterial, { due }: AttemptPlan, now: number): string[] {
  const { state, history, lineage, targetEvents } = material;
  if (proposal.origin.type !== 'undo') return [];
  if (!lineage.target) return due.map(({ change }) => change.id);
  const stale = staleUndo({ undo: proposal, target: lineage.target, events: targetEvents, state, history, now });
  return due.flatMap(({ change }) => (stale.includes(change.id) ? [change.id] : []));
}

/** Jira was read after the log: what looks changed may be this very change, just made by another press. */
async function refuseIfOvertaken(ports: ApprovalPorts, { proposal, events }: OwnProposal, changes: readonly string[]): Promise<void> {
  const now = ports.clock.now();
  const sinceThen = await ports.audit.listOfProposal(proposal.id);
  const taken = changes.filter((id) => changeState(sinceThen, id, now).attempts > changeState(events, id, now).attempts);
  if (taken.length > 0) throw inProgress(taken);
}

/** The refusal is recorded before it is told; pressing again within the hour adds nothing to the log. */
async function voided(
  ports: ApprovalPorts,
  { scene, proposal }: Telling,
  panel: PanelState,
  changes: readonly string[],
  why: ChangedSince['why'],
): Promise<PlumblineError> {
  const payload = { ...proposalName(proposal), changes: [...changes] };
  const now = ports.clock.now();
  const occasion = fingerprint([scene.actor, why, payload.changes, Math.floor(now / 3_600_000)]).slice(0, 16);
  const [changed] = await inParallel([
    explainVoid(ports, { proposal, issue: panel.issue, changes, why }),
    ports.audit.record([composeEvent(scene, { action: 'proposal.voided', payload }, now, occasion)]),
  ]);
  return new PlumblineError('proposal_void', `proposal ${proposal.id} no longer holds`, { changed });
}

function refuseUnlessOpen({ decided, busy, unticked }: AttemptPlan, now: number): void {
  if (decided.length > 0) throw new PlumblineError('already_decided', `decided before: ${decided.join()}`);
  if (busy.length > 0) {
    const until = Math.max(...busy.map((one) => one.until));
    throw inProgress(busy.map(({ id }) => id), until - now);
  }
  if (unticked.length > 0) throw new PlumblineError('overwrite_not_ticked', `would replace a value: ${unticked.join()}`);
}

/** The panel with what was made, and with the proposal in it even when it is too old to be read with the others. */
function afterwards(panel: PanelState, { proposal, events }: OwnProposal, recorded: readonly AuditEvent[], at: number): PanelState {
  const made = new Set(recorded.flatMap((event) => (event.action === 'change.applied' ? [event.payload.changeId] : [])));
  const values = proposal.changes.filter(({ id }) => made.has(id)).reduce((now, change) => valuesAfter(change, now), panel.issue.values);
  const isShown = proposal.id === panel.triage?.proposal.id || panel.proposals.some(({ id }) => id === proposal.id);
  return {
    ...panel,
    issue: { ...panel.issue, values },
    proposals: isShown || ['triage', 'readiness'].includes(proposal.origin.type) ? panel.proposals : [proposal, ...panel.proposals],
    events: [...panel.events, ...(isShown ? [] : events), ...recorded],
    at,
  };
}
