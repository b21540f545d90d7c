import type { AuditEvent } from './event';

type Created = Extract<AuditEvent, { action: 'proposal.created' }>;

/** One change of an undo. */
export interface TakenBack {
  readonly changeId: string;
  /** What the undo does, not what it takes back. */
  readonly kind: Created['payload']['kinds'][number];
  /** Key of the sub-task that is deleted, where the log still knows it. */
  readonly issueKey: string | null;
}

/**
 * What an undo is about, change by change.
 * @param undone events of the proposal it takes back: they name what that one created
 */
export const takenBackBy = ({ payload: { changes, kinds } }: Created, undone: readonly AuditEvent[]): TakenBack[] =>
  changes.flatMap((changeId, index) => {
    const kind = kinds[index];
    if (!kind) return [];
    const keys = undone.flatMap((event) => (event.action === 'change.applied' && event.payload.changeId === changeId ? [event.payload.created?.key ?? null] : []));
    return [{ changeId, kind, issueKey: kind === 'delete_subtask' ? (keys.at(-1) ?? null) : null }];
  });
