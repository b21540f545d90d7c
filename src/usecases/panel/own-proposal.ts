import type { AuditEvent } from '../../domain/audit/event';
import type { Proposal } from '../../domain/change/proposal';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, ProposalStore } from '../../domain/ports';
import { eventsOf, type PanelState } from './panel-state';

export interface OwnProposal {
  readonly proposal: Proposal;
  /** In the order of the log. */
  readonly events: readonly AuditEvent[];
}

/**
 * A proposal and its events, from what the panel read or, when it is an older one, from the store.
 *
 * @throws PlumblineError `not_found` unless it belongs to the issue the caller was authorised for: a proposal of another
 * issue is as good as none
 */
export async function ownProposal(
  ports: { proposals: ProposalStore; audit: AuditLog },
  panel: PanelState,
  proposalId: string,
): Promise<OwnProposal> {
  const shown = [...(panel.triage ? [panel.triage.proposal] : []), ...panel.proposals].find(({ id }) => id === proposalId);
  if (shown) return { proposal: shown, events: eventsOf(panel.events, proposalId) };
  const [stored, events] = await inParallel([
    ports.proposals.findProposal(proposalId),
    ports.audit.listOfProposal(proposalId),
  ]);
  if (stored?.proposal.issueId !== panel.issue.snapshot.id) {
    throw new PlumblineError('not_found', `no proposal ${proposalId} for issue ${panel.issue.snapshot.id}`);
  }
  return { proposal: stored.proposal, events };
}
