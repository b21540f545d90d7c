import type { ChangeKind } from '../../../contract/calls/changes';
import { listOf } from './fields';

/** What was done, as a thing that can be taken back. */
const noun: Readonly<Record<ChangeKind, string>> = {
  set_priority: 'a change of priority',
  edit_components: 'a change of components',
  edit_labels: 'a change of labels',
  set_type: 'a change of issue type',
  set_property: 'a change of readiness in Jira search',
  add_comment: 'a comment',
  link_issues: 'a link to another issue',
  create_subtask: 'a sub-task',
  delete_comment: 'the deletion of a comment that Plumbline wrote',
  remove_link: 'the removal of a link that Plumbline set',
  delete_subtask: 'the deletion of a sub-task that Plumbline had created',
};

/** The same as something that is done: "to ..." and "it ...". */
const verb: Readonly<Record<ChangeKind, { now: string; past: string }>> = {
  set_priority: { now: 'change priority', past: 'Changed priority' },
  edit_components: { now: 'change components', past: 'Changed components' },
  edit_labels: { now: 'change labels', past: 'Changed labels' },
  set_type: { now: 'change issue type', past: 'Changed issue type' },
  set_property: { now: 'update readiness for Jira search', past: 'Updated readiness for Jira search' },
  add_comment: { now: 'add a comment', past: 'Added a comment' },
  link_issues: { now: 'link another issue', past: 'Linked another issue' },
  create_subtask: { now: 'create a sub-task', past: 'Created a sub-task' },
  delete_comment: { now: 'delete the comment that Plumbline wrote', past: 'Deleted the comment that Plumbline wrote' },
  remove_link: { now: 'remove the link that Plumbline set', past: 'Removed the link that Plumbline set' },
  delete_subtask: { now: 'delete a sub-task that Plumbline had created', past: 'Deleted a sub-task that Plumbline had created' },
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
