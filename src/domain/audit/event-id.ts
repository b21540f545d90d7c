import type { AuditEntry } from './event';

/**
 * The id of an event, chosen so that the same fact recorded twice (a redelivery, a retry after a crash, a second browser)
 * has the same id and is stored once. For `change.intended` it is also the claim: whoever inserts it owns the attempt.
 *
 * @param occasion what makes a repeatable action a new fact: the triage, the request, the day
 */
export function auditEventId(entry: AuditEntry, occasion: string): string {
  switch (entry.action) {
    case 'change.intended':
    case 'change.applied':
    case 'change.failed':
      return [entry.action, entry.payload.proposalId, entry.payload.field, entry.payload.attempt].join(':');
    case 'proposal.dismissed':
      return [entry.action, entry.payload.proposalId, entry.payload.field].join(':');
    case 'proposal.approved':
    case 'proposal.voided':
      return [entry.action, entry.payload.proposalId, occasion].join(':');
    case 'analysis.completed':
      return [entry.action, entry.payload.proposalId].join(':');
    case 'analysis.requested':
    case 'analysis.failed':
    case 'settings.changed':
    case 'data.erased':
    case 'retention.pruned':
      return [entry.action, occasion].join(':');
  }
}
