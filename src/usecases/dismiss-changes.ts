import { composeEvent } from '../domain/audit/compose-event';
import type { AuditActor } from '../domain/audit/event';
import { changeState } from '../domain/change/change-state';
import { changeFor, proposalCode, proposalDigest } from '../domain/change/proposal';
import { PlumblineError } from '../domain/errors';
import { inParallel } from '../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, TriageStore } from '../domain/ports';
import type { TriageField } from '../domain/triage/field';
import { getOwnTriage } from './get-own-triage';
import type { PanelState } from './panel-state';

/**
 * Records that a person does not want these changes. Dismissing twice is harmless.
 *
 * @throws PlumblineError `not_found` for a field the proposal does not have; `already_decided` when one of them has been written or is being written
 */
export async function dismissChanges(
  ports: { tracker: IssueTracker; triages: TriageStore; audit: AuditLog; clock: Clock },
  command: {
    issueId: string;
    proposalId: string;
    fields: readonly TriageField[];
    actor: AuditActor;
    correlationId: string;
  },
): Promise<PanelState> {
  const [issue, triage, events] = await inParallel([
    ports.tracker.getIssue(command.issueId),
    getOwnTriage(ports, command),
    ports.audit.listOfProposal(command.proposalId),
  ]);
  const { proposal } = triage;
  const now = ports.clock.now();
  const unknown = command.fields.filter((field) => !changeFor(proposal, field));
  if (unknown.length > 0) throw new PlumblineError('not_found', `not part of the proposal: ${unknown.join()}`);
  const begun = command.fields.filter((field) => changeState(events, field, now).attempts > 0);
  if (begun.length > 0) throw new PlumblineError('already_decided', `already begun: ${begun.join()}`);
  const scene = {
    actor: command.actor,
    target: { projectId: proposal.projectId, issueId: proposal.issueId, issueKey: proposal.issueKey },
    correlationId: command.correlationId,
  };
  const name = { proposalId: proposal.id, code: proposalCode(proposalDigest(proposal)) };
  const dismissed = command.fields.map((field) =>
    composeEvent(scene, { action: 'proposal.dismissed', payload: { ...name, field } }, now),
  );
  await ports.audit.record(dismissed);
  return { issue, triage, events: [...events, ...dismissed], queued: false, at: now };
}
