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
      return changeEventId(entry.action, entry.payload);
    case 'change.undone':
    case 'change.restored':
      return [entry.action, entry.payload.proposalId, entry.payload.changeId, entry.payload.by.proposalId].join(':');
    case 'proposal.dismissed':
      return dismissalId(entry.payload);
    case 'proposal.approved':
    case 'proposal.voided':
      return [entry.action, entry.payload.proposalId, occasion].join(':');
    case 'analysis.completed':
      return [entry.action, entry.payload.proposalId].join(':');
    case 'proposal.created':
      return creationId(entry.payload.proposalId);
    case 'readiness.withdrawn':
      return withdrawalId(entry.payload.signOff);
    case 'readiness.expired':
      return [entry.action, entry.payload.signOff].join(':');
    case 'workorder.drafted':
      return [entry.action, entry.payload.workOrderId].join(':');
    case 'readiness.checked':
    case 'readiness.signed_off':
    case 'analysis.requested':
    case 'analysis.failed':
    case 'settings.changed':
    case 'policy.activated':
    case 'quota.denied':
    case 'data.exported':
    case 'data.erased':
    case 'retention.pruned':
    case 'integrity.verified':
    case 'integrity.failed':
      return [entry.action, occasion].join(':');
  }
}

/** The id under which it is recorded that a proposal was put together. */
export const creationId = (proposalId: string): string => ['proposal.created', proposalId].join(':');

/** The id of the dismissal of a change. It and the intent of the first attempt exclude each other: see `AuditLog.claim`. */
export const dismissalId = ({ proposalId, changeId }: { proposalId: string; changeId: string }): string =>
  ['proposal.dismissed', proposalId, changeId].join(':');

/** The id of the withdrawal of a sign-off: a sign-off whose withdrawal is stored counts no more. @param signOff id of its event */
export const withdrawalId = (signOff: string): string => ['readiness.withdrawn', signOff].join(':');

/** The id under which an attempt's intent or outcome stands: all three differ in the action alone. */
export const changeEventId = (
  action: 'change.intended' | 'change.applied' | 'change.failed',
  { proposalId, changeId, attempt }: { proposalId: string; changeId: string; attempt: number },
): string => [action, proposalId, changeId, attempt].join(':');
