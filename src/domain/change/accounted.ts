import type { AuditEvent } from '../audit/event';
import { proposalName, type Proposal } from './proposal';

/**
 * Whether the log says how exactly this proposal came about. One that nobody can account for (what made it died between
 * storing and recording) is neither shown nor approvable; asking again makes one that is.
 */
export function isAccountedFor(proposal: Proposal, events: readonly AuditEvent[]): boolean {
  const { proposalId, code } = proposalName(proposal);
  const madeBy = proposal.origin.type === 'triage' ? 'analysis.completed' : 'proposal.created';
  return events.some(
    ({ action, payload }) =>
      action === madeBy && 'proposalId' in payload && payload.proposalId === proposalId && payload.code === code,
  );
}
