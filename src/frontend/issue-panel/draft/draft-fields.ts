import type { DraftInput } from '../../../contract/calls/issue-panel';
import type { SubtaskRows } from './subtask-rows';

/** What the form can put together; the other kinds are drafted with one press elsewhere in the panel. */
export type FormKind = Exclude<DraftInput['kind'], 'duplicate' | 'questions'>;

/** What stands in the fields of the draft form. */
export interface DraftFields {
  readonly kind: FormKind;
  readonly comment: string;
  /** Id of the work order the comment began as; null for a person's own words. */
  readonly commentFrom: string | null;
  readonly subtasks: string;
  /** The sub-tasks of a work order, one by one; null where a person lists their own. */
  readonly rows: SubtaskRows | null;
  /** Issue type of the sub-tasks; null while none is chosen. */
  readonly issueTypeId: string | null;
  /** Link type and direction, as `linkChoice` writes them; null while none is chosen. */
  readonly link: string | null;
  readonly otherKey: string;
}

/** The part of the form that holds one kind, without anything in it. */
export const emptied: Readonly<Record<FormKind, Partial<DraftFields>>> = {
  comment: { comment: '', commentFrom: null },
  subtasks: { subtasks: '', rows: null },
  link: { otherKey: '' },
};

/** True when words of this kind stand in the form that another filling would put away. */
export function isTaken({ comment, subtasks, rows }: DraftFields, kind: FormKind): boolean {
  if (kind === 'comment') return comment.trim() !== '';
  return kind === 'subtasks' && (rows !== null || subtasks.trim() !== '');
}
