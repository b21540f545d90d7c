import { composeEvent } from '../domain/audit/compose-event';
import type { AuditActor } from '../domain/audit/event';
import { changeState } from '../domain/change/change-state';
import { changeFor, proposalName } from '../domain/change/proposal';
import { PlumblineError } from '../domain/errors';
import { ownProposal } from './own-proposal';
import type { PanelState } from './panel-state';
import { readPanel, type PanelPorts } from './read-panel';

/**
 * Records that a person does not want these changes. Dismissing twice is harmless.
 *
 * @throws PlumblineError `not_found` for a change the proposal does not have; `already_decided` when one of them has been written or is being written
 */
export async function dismissChanges(
  ports: PanelPorts,
  command: {
    issueId: string;
    proposalId: string;
    /** Ids of changes. */
    changes: readonly string[];
    actor: AuditActor;
    correlationId: string;
  },
): Promise<PanelState> {
  const panel = await readPanel(ports, command.issueId);
  const { proposal, events } = await ownProposal(ports, panel, command.proposalId);
  const now = ports.clock.now();
  const unknown = command.changes.filter((id) => !changeFor(proposal, id));
  if (unknown.length > 0) throw new PlumblineError('not_found', `not part of the proposal: ${unknown.join()}`);
  const begun = command.changes.filter((id) => changeState(events, id, now).attempts > 0);
  if (begun.length > 0) throw new PlumblineError('already_decided', `already begun: ${begun.join()}`);
  const scene = {
    actor: command.actor,
    target: { projectId: proposal.projectId, issueId: proposal.issueId, issueKey: proposal.issueKey },
    correlationId: command.correlationId,
  };
  const dismissed = [...new Set(command.changes)].map((changeId) =>
    composeEvent(scene, { action: 'proposal.dismissed', payload: { ...proposalName(proposal), changeId } }, now),
  );
  await ports.audit.record(dismissed);
  return { ...panel, events: [...panel.events, ...dismissed], at: now };
}
