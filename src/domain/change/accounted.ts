import type { AuditEvent } from '../audit/event';
import { proposalCode, proposalDigest, type Proposal } from './proposal';

/**
 * Whether the log says how exactly this proposal came about. One that nobody can account for (its triage died between
 * storing and recording) is neither shown nor approvable; asking again makes one that is.
 */
export function isAccountedFor(proposal: Proposal, events: readonly AuditEvent[]): boolean {
  const code = proposalCode(proposalDigest(proposal));
  return events.some(
    ({ action, payload }) =>
      action === 'analysis.completed' &&
      'proposalId' in payload &&
      payload.proposalId === proposal.id &&
      'code' in payload &&
      payload.code === code,
  );
}
