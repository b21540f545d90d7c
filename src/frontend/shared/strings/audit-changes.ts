import type { ChangeKind } from '../../../contract/calls/changes';
import { listOf } from './fields';

/** What was done, as a thing that can be taken back. */
const noun: Readonly<Record<ChangeKind, string>> = {
  set_priority: 'a change of priority',
  edit_components: 'a change of components',
  edit_labels: 'a change of labels',
  set_type: 'a change of issue type',
  set_property: 'a change of a property',
  add_comment: 'a comment',
  link_issues: 'a link to another issue',
  create_subtask: 'a sub-task',
  delete_comment: 'the deletion of its own comment',
  remove_link: 'the removal of its own link',
  delete_subtask: 'the deletion of its own sub-task',
};

/** The same as something that is done: "to ..." and "it ...". */
const verb: Readonly<Record<ChangeKind, { now: string; past: string }>> = {
  set_priority: { now: 'change priority', past: 'Changed priority' },
  edit_components: { now: 'change components', past: 'Changed components' },
  edit_labels: { now: 'change labels', past: 'Changed labels' },
  set_type: { now: 'change issue type', past: 'Changed issue type' },
  set_property: { now: 'set a property', past: 'Set a property' },
  add_comment: { now: 'add a comment', past: 'Added a comment' },
  link_issues: { now: 'link another issue', past: 'Linked another issue' },
  create_subtask: { now: 'create a sub-task', past: 'Created a sub-task' },
  delete_comment: { now: 'delete its own comment', past: 'Deleted its own comment' },
  remove_link: { now: 'remove its own link', past: 'Removed its own link' },
  delete_subtask: { now: 'delete its own sub-task', past: 'Deleted its own sub-task' },
};

/** "sub-task 3" for the change id `subtask-3`; ids are words already. */
const named = (changeId: string): string => changeId.replace(/^subtask\b/, 'sub-task').replaceAll(/-(?=\d)/g, ' ');

export const auditChangeStrings = {
  noun,
  verb,
  named,
  names: (changeIds: readonly string[]) => listOf(changeIds.map(named)),
  count: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  issues: (count: number) => (count === 1 ? '1 issue' : `${count} issues`),
};
