import type { TakenBack } from '../../../contract/calls/audit-log';
import type { ChangeKind } from '../../../contract/calls/changes';
import { auditChangeStrings } from './audit-changes';
import { fieldStrings, listOf } from './fields';

const { named } = auditChangeStrings;

/** What an undo puts back to what it was. */
const former: Readonly<Partial<Record<ChangeKind, string>>> = {
  set_priority: fieldStrings.name.priority,
  edit_components: fieldStrings.name.components,
  edit_labels: fieldStrings.name.labels,
  set_type: fieldStrings.name.type,
  set_property: 'readiness in Jira search',
};

/** The deletions, each as the thing that goes: the key of a sub-task where the log knows it. */
function gone({ kind, changeId, issueKey }: TakenBack): string | undefined {
  if (kind === 'delete_subtask') return issueKey ?? named(changeId);
  if (kind === 'delete_comment') return 'the comment that Plumbline wrote';
  return kind === 'remove_link' ? 'the link that Plumbline set' : undefined;
}

const made: readonly ChangeKind[] = ['create_subtask', 'add_comment', 'link_issues'];

/** What an undo does, as what somebody approves: "the deletion of HARB-243 and HARB-244; the return to the former priority". */
function sum(changes: readonly TakenBack[]): string {
  const deleted = changes.flatMap((one) => gone(one) ?? []);
  const again = changes.filter(({ kind }) => made.includes(kind)).map(({ changeId }) => named(changeId));
  const values = changes.flatMap(({ kind }) => former[kind] ?? []);
  return [
    ...(deleted.length === 0 ? [] : [`the deletion of ${listOf(deleted)}`]),
    ...(again.length === 0 ? [] : [`the restoration of ${listOf(again)}`]),
    ...(values.length === 0 ? [] : [`the return to the former ${listOf(values)}`]),
  ].join('; ');
}

/** The same, things instead of deeds: what no longer stood as approved. */
const things = (changes: readonly TakenBack[]): string => listOf(changes.map((one) => gone(one) ?? named(one.changeId)));

/** "HARB-243, which Plumbline had created", of the change with that id. */
function deletedSubtask(changes: readonly TakenBack[], changeId: string): string {
  const key = changes.find((one) => one.changeId === changeId)?.issueKey;
  return `${key ?? 'a sub-task'}, which Plumbline had created`;
}

/** What a change puts back; undefined where it deletes or makes something. */
const restored = (kind: ChangeKind): string | undefined => former[kind];

export const auditUndoneStrings = { sum, things, deletedSubtask, restored };
