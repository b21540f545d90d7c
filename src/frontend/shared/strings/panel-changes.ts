import type { Change } from '../../../contract/calls/changes';
import type { ChangedSince } from '../../../contract/result';
import type { FieldValue } from '../view-types';
import { fieldStrings, listOf } from './fields';

const namesOf = (values: readonly FieldValue[]) => values.map(({ name }) => name).join(', ');
const kindOf = (change: Change) => (change.kind === 'edit_labels' ? 'labels' : 'components');

/** What taking back a change writes, as the change itself says. */
function writesBack(change: Change): string {
  switch (change.kind) {
    case 'set_priority':
    case 'set_type': {
      const field = fieldStrings.name[change.kind === 'set_priority' ? 'priority' : 'type'];
      return change.after === null ? `Clears the ${field}` : `Sets ${field} back to ${change.after.name}`;
    }
    case 'edit_components':
    case 'edit_labels': {
      const parts = [
        ...(change.remove.length > 0 ? [`Removes ${namesOf(change.remove)}`] : []),
        ...(change.add.length > 0 ? [`Adds ${namesOf(change.add)}`] : []),
      ];
      return parts.length === 0 ? `Leaves ${kindOf(change)} as they are` : parts.join('. ');
    }
    case 'set_property':
      return 'Sets what Plumbline keeps with this issue back to what it was';
    case 'add_comment':
      return 'Posts the comment again';
    case 'link_issues':
      return `Links ${change.other.key} again`;
    case 'create_subtask':
      return `Creates the sub-task “${change.summary}” again`;
    case 'delete_comment':
      return 'Deletes the comment';
    case 'remove_link':
      return `Removes the link to ${change.other.key}`;
    case 'delete_subtask':
      return `Deletes ${change.issueKey} “${change.summary}”`;
  }
}

/** What Jira now holds where something changed since it was proposed. `change` is undefined where it is no longer on screen. */
function isNow(change: Pick<Change, 'kind'> | Change | undefined, { now, why }: Pick<ChangedSince, 'now' | 'why'>): string {
  if (why === 'rules') return 'The project or its Plumbline settings changed, so this no longer follows from them.';
  const held = now.length === 0 ? 'empty' : listOf(now);
  switch (change?.kind) {
    case 'set_priority':
      return `Priority is now ${held}.`;
    case 'set_type':
      return `Issue type is now ${held}.`;
    case 'edit_components':
      return `Components are now ${held}.`;
    case 'edit_labels':
      return `Labels are now ${held}.`;
    case 'add_comment':
    case 'create_subtask':
      return 'The summary or description of this issue was edited.';
    case 'link_issues':
    case 'remove_link':
      return `The links between this issue and ${'other' in change ? change.other.key : 'the other'} changed.`;
    case 'delete_comment':
      return 'The comment is no longer as it was written.';
    case 'delete_subtask':
      return `${'issueKey' in change ? change.issueKey : 'The sub-task'} is no longer as it was created.`;
    case 'set_property':
    case undefined:
      return now.length === 0 ? 'Something this rests on changed.' : `Jira now holds ${held}.`;
  }
}

/** Words about changes that suggestions, drafts and undos share. */
export const changeStrings = {
  writesBack,
  isNow,
  changedBy: 'Changed by',
  changed: 'Changed',
  on: (instant: string) => `on ${instant}`,
  code: (code: string) => `Code ${code} in the audit log.`,
};
