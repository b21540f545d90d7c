import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditEvent } from '../../domain/audit/event';
import { proposalName, type Proposal } from '../../domain/change/proposal';
import type { AuditLog, Clock, ProposalStore } from '../../domain/ports';

/** Stores a proposal and then says so in the log: until the record is there nobody can approve it. */
export async function storeProposal(
  ports: { proposals: ProposalStore; audit: AuditLog; clock: Clock },
  proposal: Proposal,
  by: Pick<AuditScene, 'actor' | 'correlationId'>,
): Promise<AuditEvent> {
  await ports.proposals.saveProposal({ report: null, proposal });
  const target = { projectId: proposal.projectId, issueId: proposal.issueId, issueKey: proposal.issueKey };
  const payload = {
    ...proposalName(proposal),
    origin: proposal.origin,
    changes: proposal.changes.map(({ id }) => id),
    kinds: proposal.changes.map(({ kind }) => kind),
  };
  const event = composeEvent({ ...by, target }, { action: 'proposal.created', payload }, ports.clock.now());
  await ports.audit.record([event]);
  return event;
}
