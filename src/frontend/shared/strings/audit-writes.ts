import { isUpkeep, type TakenBack } from '../../../contract/calls/audit-log';
import type { ChangeKind } from '../../../contract/calls/changes';
import type { AuditAction, AuditEvent } from '../view-types';
import { auditChangeStrings } from './audit-changes';
import { auditUndoneStrings } from './audit-undone';

const { verb, names, named, count } = auditChangeStrings;

type EventOf<Action extends AuditAction> = Extract<AuditEvent, { action: Action }>;
/** What the undo takes back that an event is about; undefined for what is no undo. */
type Undone = readonly TakenBack[] | undefined;

function proposed({ payload: { origin, changes } }: EventOf<'proposal.created'>, undone: Undone): string {
  if (origin.type === 'undo') return undone ? `Prepared ${auditUndoneStrings.sum(undone)}` : `Prepared to take back ${count(changes.length)}`;
  return origin.type === 'readiness' ? 'Prepared what Jira search finds of its readiness' : `Proposed ${names(changes)}`;
}

/** Of an undo only what was approved is named; the proposal may hold more. */
const ofThem = (undone: readonly TakenBack[], changeIds: readonly string[]) => undone.filter(({ changeId }) => changeIds.includes(changeId));

function approved({ payload: { changes, automation } }: EventOf<'proposal.approved'>, undone: Undone): string {
  // A switch of a project admin stands for it: nobody approved this one write, and the app approves nothing.
  if (automation === 'publish_readiness') return 'Began to update readiness for Jira search';
  if (automation === 'unpublish_readiness') return 'Began to take readiness out of Jira search';
  return `Approved ${undone ? auditUndoneStrings.sum(ofThem(undone, changes)) : names(changes)}`;
}

function voided(event: EventOf<'proposal.voided'>, undone: Undone): string {
  const { changes } = event.payload;
  if (isUpkeep(event)) return 'Did not update readiness for Jira search, because something had changed';
  return `Refused the approval, because ${undone ? auditUndoneStrings.things(ofThem(undone, changes)) : names(changes)} no longer stood as approved`;
}

/** Whether a write of readiness took it away: nothing stands there afterwards. */
const takesOut = (event: EventOf<'change.intended' | 'change.applied'>): boolean =>
  event.payload.detail.type === 'property' && event.payload.detail.after === null;

const TAKE_OUT = { now: 'take readiness out of Jira search', past: 'Took readiness out of Jira search' } as const;

type Written = EventOf<'change.intended' | 'change.applied' | 'change.failed'>;

function deed(event: Written, undone: Undone): { readonly now: string; readonly past: string } {
  const { kind, changeId } = event.payload;
  if (kind === 'delete_subtask') {
    const what = auditUndoneStrings.deletedSubtask(undone ?? [], changeId);
    return { now: `delete ${what}`, past: `Deleted ${what}` };
  }
  if (kind === 'set_property') return event.action !== 'change.failed' && takesOut(event) ? TAKE_OUT : verb[kind];
  const back = undone && auditUndoneStrings.restored(kind);
  return back === undefined ? verb[kind] : { now: `put back the former ${back}`, past: `Put back the former ${back}` };
}

/** A sentence that says by itself that it is about Jira. */
const saysWhere = (kind: ChangeKind): boolean => kind === 'set_property' || kind === 'delete_subtask';

function written(event: Written, undone: Undone): string {
  const { now, past } = deed(event, undone);
  const inJira = saysWhere(event.payload.kind) ? '' : ' in Jira';
  if (event.action === 'change.intended') return `Recorded the intent to ${now}`;
  if (event.action === 'change.failed') return `Could not ${now}${inJira}`;
  return event.payload.found ? `Found already done in Jira: ${now}` : `${past}${inJira}`;
}

/** Sentences about proposals and what was written of them. */
export const auditWriteStrings = {
  proposed,
  approved,
  dismissed: ({ payload }: EventOf<'proposal.dismissed'>) => `Dismissed the suggestion for ${named(payload.changeId)}`,
  voided,
  written,
};
