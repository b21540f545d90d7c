import { isUpkeep, type TakenBack } from '../../../contract/calls/audit-log';
import type { AuditAction, AuditEvent } from '../view-types';
import { auditChangeStrings } from './audit-changes';
import { auditProblemStrings } from './audit-problems';
import { auditWriteStrings } from './audit-writes';
import { scoreInside } from './score-words';

const { noun, names } = auditChangeStrings;

const outcome: Readonly<Record<AuditAction, string>> = {
  'analysis.requested': 'Started',
  'analysis.completed': 'Completed',
  'analysis.failed': 'Failed',
  'readiness.checked': 'Checked',
  'readiness.signed_off': 'Confirmed',
  'readiness.withdrawn': 'Withdrawn',
  'readiness.expired': 'Expired',
  'workorder.drafted': 'Drafted',
  'proposal.created': 'Proposed',
  'proposal.approved': 'Approved',
  'proposal.dismissed': 'Dismissed',
  'proposal.voided': 'Voided',
  'change.intended': 'Intended',
  'change.applied': 'Applied',
  'change.failed': 'Failed',
  'change.undone': 'Undone',
  'change.restored': 'Restored',
  'settings.changed': 'Saved',
  'policy.activated': 'Activated',
  'quota.denied': 'Denied',
  'data.exported': 'Exported',
  'data.erased': 'Erased',
  'retention.pruned': 'Deleted',
  'integrity.verified': 'Verified',
  'integrity.failed': 'Broken',
};

/** What became of it, in a word. What the app does on its own as an admin switched on is begun and done: nobody approved it. */
const outcomeOf = (event: AuditEvent): string => (event.action === 'proposal.approved' && isUpkeep(event) ? 'Begun' : outcome[event.action]);

/** What a filter is chosen by. */
const name: Readonly<Record<AuditAction, string>> = {
  'analysis.requested': 'Analysis started',
  'analysis.completed': 'Triage completed',
  'analysis.failed': 'Analysis failed',
  'readiness.checked': 'Readiness checked',
  'readiness.signed_off': 'Readiness confirmed',
  'readiness.withdrawn': 'Confirmation withdrawn',
  'readiness.expired': 'Confirmation expired',
  'workorder.drafted': 'Work order drafted',
  'proposal.created': 'Proposal put together',
  'proposal.approved': 'Approved',
  'proposal.dismissed': 'Dismissed',
  'proposal.voided': 'Approval refused',
  'change.intended': 'Change intended',
  'change.applied': 'Change applied',
  'change.failed': 'Change failed',
  'change.undone': 'Change undone',
  'change.restored': 'Change restored',
  'settings.changed': 'Settings saved',
  'policy.activated': 'Settings in force',
  'quota.denied': 'Quota denied',
  'data.exported': 'Log exported',
  'data.erased': 'Data erased',
  'retention.pruned': 'Old records deleted',
  'integrity.verified': 'Log verified',
  'integrity.failed': 'Log found broken',
};

const groups: readonly { readonly label: string; readonly actions: readonly AuditAction[] }[] = [
  { label: 'Triage', actions: ['analysis.requested', 'analysis.completed', 'analysis.failed', 'quota.denied'] },
  { label: 'Readiness and work orders', actions: ['readiness.checked', 'readiness.signed_off', 'readiness.withdrawn', 'readiness.expired', 'workorder.drafted'] },
  { label: 'Decisions', actions: ['proposal.created', 'proposal.approved', 'proposal.dismissed', 'proposal.voided'] },
  {
    label: 'Changes in Jira',
    actions: ['change.intended', 'change.applied', 'change.failed', 'change.undone', 'change.restored'],
  },
  { label: 'Settings', actions: ['settings.changed', 'policy.activated'] },
  {
    label: 'The log and its data',
    actions: ['data.exported', 'data.erased', 'retention.pruned', 'integrity.verified', 'integrity.failed'],
  },
];

/**
 * What happened, as one sentence without its subject: the actor stands in a column of its own.
 * @param takesBack of an event about an undo, what that undo takes back
 */
function sentence(event: AuditEvent, takesBack?: readonly TakenBack[]): string {
  switch (event.action) {
    case 'analysis.requested':
      return begun[event.payload.task ?? 'triage'];
    case 'analysis.completed':
      return event.payload.changes.length === 0
        ? 'Finished a triage with no suggestion'
        : `Finished a triage with suggestions for ${names(event.payload.changes)}`;
    case 'analysis.failed':
      return 'Could not finish an analysis';
    case 'readiness.checked':
      return `Measured the readiness: ${scoreInside(event.payload.score)}`;
    case 'readiness.signed_off':
      return event.payload.override
        ? `Confirmed readiness against the report, ${at(event.payload.score)}`
        : `Confirmed that it is ready, ${at(event.payload.score)}`;
    case 'readiness.withdrawn':
      return 'Withdrew the confirmation of readiness';
    case 'readiness.expired':
      return expiredSentence(event.payload);
    case 'workorder.drafted':
      return `Drafted a work order of ${event.payload.statements} statements`;
    case 'proposal.created':
      return auditWriteStrings.proposed(event, takesBack);
    case 'proposal.approved':
      return auditWriteStrings.approved(event, takesBack);
    case 'proposal.dismissed':
      return auditWriteStrings.dismissed(event);
    case 'proposal.voided':
      return auditWriteStrings.voided(event, takesBack);
    case 'change.intended':
    case 'change.applied':
    case 'change.failed':
      return auditWriteStrings.written(event, takesBack);
    case 'change.undone':
      return `Took back ${noun[event.payload.kind]}`;
    case 'change.restored':
      return `Put back ${noun[event.payload.kind]} after an undo`;
    case 'settings.changed':
      return `Changed the project settings (version ${event.payload.fromVersion} to ${event.payload.toVersion})`;
    case 'policy.activated':
      return `Put version ${event.payload.version} of the project settings in force`;
    case 'quota.denied':
      return 'Did not ask the model, because the quota was used up';
    case 'data.exported':
      return `Exported the log from event ${event.payload.fromSeq} to ${event.payload.toSeq}`;
    case 'data.erased':
      return erasedSentence[event.payload.what];
    case 'retention.pruned':
      return `Deleted ${pruned[event.payload.what]} older than ${event.payload.olderThanDays} days`;
    case 'integrity.verified':
      return `Verified events ${event.payload.fromSeq} to ${event.payload.toSeq}: nothing was altered`;
    case 'integrity.failed':
      return `Found event ${event.payload.seq} altered: ${auditProblemStrings.title(event.payload.problem)}`;
  }
}

const begun = { triage: 'Started a triage', readiness: 'Asked the model about readiness', work_order: 'Started a work order' } as const;

const at = (score: number | null) => (score === null ? 'not scored' : `at ${scoreInside(score)}`);

type PayloadOf<Action extends AuditAction> = Extract<AuditEvent, { action: Action }>['payload'];

function expiredSentence({ parts, scoreBefore, scoreNow }: PayloadOf<'readiness.expired'>): string {
  const wasEdited = parts.some((part) => part !== 'definition');
  const why = [
    ...(wasEdited || parts.length === 0 ? ['the issue was edited'] : []),
    ...(parts.includes('definition') ? ['the Definition of Ready was changed'] : []),
  ].join(' and ');
  const ended = `The confirmation of readiness ended, because ${why}`;
  if (scoreBefore === scoreNow) return `${ended}: still ${scoreInside(scoreNow)}`;
  return `${ended}: ${scoreBefore ?? 'not scored'} then, ${scoreInside(scoreNow)} now`;
}

const pruned = { proposals: 'suggestions', readiness_reports: 'readiness reports', work_orders: 'work orders', audit_events: 'audit events' } as const;

const erasedSentence = {
  issue: 'Erased what was stored about a deleted issue',
  account: 'Erased what was stored about a closed account',
  history: 'Erased the index of past issues together with its key',
} as const;

/** Every action there is, in the order in which a filter offers them. */
const actions = groups.flatMap((group) => group.actions);

export const auditActionStrings = { outcomeOf, name, groups, actions, sentence };
