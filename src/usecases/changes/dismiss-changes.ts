import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor, AuditEvent } from '../../domain/audit/event';
import { changeEventId } from '../../domain/audit/event-id';
import { changeState } from '../../domain/change/change-state';
import { changeFor, proposalName, type Proposal } from '../../domain/change/proposal';
import { PlumblineError } from '../../domain/errors';
import type { AuditLog, Clock } from '../../domain/ports';
import { ownProposal } from '../panel/own-proposal';
import type { PanelState } from '../panel/panel-state';
import { readPanel, type PanelPorts } from '../panel/read-panel';

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
  const unknown = command.changes.filter((id) => !changeFor(proposal, id));
  if (unknown.length > 0) throw new PlumblineError('not_found', `not part of the proposal: ${unknown.join()}`);
  const scene = {
    actor: command.actor,
    target: { projectId: proposal.projectId, issueId: proposal.issueId, issueKey: proposal.issueKey },
    correlationId: command.correlationId,
  };
  const dismissed = await claimDismissals(ports, { proposal, events, changes: [...new Set(command.changes)], scene });
  return { ...panel, events: [...panel.events, ...dismissed], at: ports.clock.now() };
}

/**
 * Stores the dismissals of what nobody dismissed before, and none of them once a first attempt was begun: of the two the log
 * only ever holds the one that was first. Automatic triage may be writing just now.
 *
 * @returns these and what else was recorded meanwhile
 * @throws PlumblineError `already_decided`
 */
async function claimDismissals(
  ports: { audit: AuditLog; clock: Clock },
  { proposal, events, changes, scene }: { proposal: Proposal; events: readonly AuditEvent[]; changes: readonly string[]; scene: AuditScene },
): Promise<readonly AuditEvent[]> {
  const now = ports.clock.now();
  const seen = new Set(events.map(({ id }) => id));
  let known = events;
  // Whoever loses finds one more of them dismissed, or one begun.
  for (let round = 0; round <= changes.length; round++) {
    const states = changes.map((changeId) => ({ changeId, proposalId: proposal.id, ...changeState(known, changeId, now) }));
    const begun = states.filter(({ attempts }) => attempts > 0).map(({ changeId }) => changeId);
    if (begun.length > 0) throw new PlumblineError('already_decided', `already begun: ${begun.join()}`);
    const open = states.filter(({ status }) => status === 'open');
    const dismissed = open.map(({ changeId }) =>
      composeEvent(scene, { action: 'proposal.dismissed', payload: { ...proposalName(proposal), changeId } }, now),
    );
    const firstAttempts = open.map((change) => changeEventId('change.intended', { ...change, attempt: 1 }));
    if (open.length === 0 || (await ports.audit.claim(dismissed, firstAttempts))) {
      return [...known.filter(({ id }) => !seen.has(id)), ...dismissed];
    }
    known = await ports.audit.listOfProposal(proposal.id);
  }
  throw new PlumblineError('already_decided', `decided by somebody else just now: ${changes.join()}`);
}
