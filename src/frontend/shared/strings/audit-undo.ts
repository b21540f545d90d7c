import type { Change, KeptView } from '../../../contract/calls/changes';
import { auditChangeStrings } from './audit-changes';
import { fieldStrings, listOf } from './fields';

const { count, issues } = auditChangeStrings;
const total = (changes: number, onIssues: number) => `${count(changes)} on ${issues(onIssues)}`;

const why: Readonly<Record<KeptView['why'], string>> = {
  changed_since: 'changed since',
  gone: 'no longer there',
  not_applied: 'not written, or taken back already',
  touched: 'somebody has worked on it since',
};

/** What an undo would write, beginning a line. */
function change(undo: Change): string {
  switch (undo.kind) {
    case 'set_priority':
      return `Priority back to ${undo.after?.name ?? 'none'}`;
    case 'set_type':
      return `Issue type back to ${undo.after?.name ?? 'none'}`;
    case 'edit_components':
    case 'edit_labels': {
      const parts = [
        ...(undo.add.length === 0 ? [] : [`adds ${fieldStrings.values(undo.add)}`]),
        ...(undo.remove.length === 0 ? [] : [`removes ${fieldStrings.values(undo.remove)}`]),
      ];
      return `${undo.kind === 'edit_labels' ? 'Labels' : 'Components'}: ${listOf(parts)}`;
    }
    case 'set_property':
      return `Property ${undo.key} back to what it was`;
    case 'add_comment':
      return 'Adds the deleted comment again';
    case 'link_issues':
      return `Links ${undo.other.key} again`;
    case 'create_subtask':
      return `Creates the sub-task “${undo.summary}” again`;
    case 'delete_comment':
      return 'Deletes the comment that Plumbline added';
    case 'remove_link':
      return `Removes the link to ${undo.other.key}`;
    case 'delete_subtask':
      return `Deletes the sub-task ${undo.issueKey}, which nobody has touched`;
  }
}

export const auditUndoStrings = {
  titles: {
    approval: 'Undo this approval',
    run: 'Undo everything of this run',
    settings_version: (version: number) => `Undo everything under settings version ${version}`,
  },
  rule: 'Only what Jira still holds as Plumbline wrote it is put back. Whatever somebody changed since stays as it is.',
  planning: (changes: number, onIssues: number) => `Comparing with Jira. So far: ${total(changes, onIssues)}.`,
  planningLabel: 'Comparing with Jira',
  goOnPlanning: 'Go on comparing',
  nothing: {
    title: 'There is nothing to put back',
    sentence: 'Everything was taken back already, changed since, or never written.',
  },
  plan: (changes: number, onIssues: number) => `To be put back: ${total(changes, onIssues)}.`,
  keptTotal: (changes: number) => `Kept as it is: ${count(changes)}.`,
  skippedTotal: (onIssues: number) => `Could not be read: ${issues(onIssues)}.`,
  code: (code: string) => `Code ${code}`,
  change,
  kept: (name: string, value: string | null, reason: KeptView['why']) =>
    `Keeps ${name}${value === null ? '' : ` (${value})`}: ${why[reason]}`,
  by: 'by',
  at: (instant: string) => `on ${instant}`,
  hiddenIssue: 'An issue you cannot see',
  skipped: (issueKey: string, reason: string) => `${issueKey}: ${reason}`,
  showMore: (rest: number) => `Show ${rest} more`,
  approve: (changes: number, onIssues: number) => `Undo ${total(changes, onIssues)}`,
  running: (settled: number, all: number) => `${settled} of ${issues(all)}`,
  runningLabel: 'Putting back',
  stop: 'Stop',
  stopping: 'Stopping after this issue',
  goOn: (rest: number) => `Go on with ${issues(rest)}`,
  stopped: 'Stopped. What was put back stays put back.',
  paused: 'Stopped, because nothing more can be done right now.',
  again: (rest: number) => `Try ${issues(rest)} again`,
  done: (applied: number) => `Put back: ${issues(applied)}.`,
  result: {
    pending: 'Waiting',
    applied: 'Put back',
    partly: 'Partly put back',
    failed: 'Failed',
    unknown: 'Unknown',
  },
  allDone: 'Jira holds again what it held before. The undo is recorded, and can itself be undone.',
  notAll: (onIssues: number) => `Not all was put back on ${issues(onIssues)}; the list says why.`,
  close: 'Close',
  cancel: 'Cancel',
};
