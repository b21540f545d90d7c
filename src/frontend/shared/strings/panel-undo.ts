import type { Change, KeptView } from '../../../contract/calls/changes';
import { fieldStrings } from './fields';

/** What an undo leaves alone, and why. The person and the time follow where Jira tells them. */
function stays({ why, value }: Pick<KeptView, 'why' | 'value'>): string {
  const what = value === null ? 'Stays as it is' : `Stays: ${value}`;
  switch (why) {
    case 'changed_since':
      return `${what}, changed since`;
    case 'touched':
      return `${value === null ? 'Stays: somebody worked on it' : `${what}, somebody worked on it`} since`;
    case 'gone':
      return value === null ? 'It is no longer there' : `${value} is no longer there`;
    case 'not_applied':
      return 'It was not written, so there is nothing to take back';
  }
}

/** The same where it is known who did it: the person's name follows. */
function staysBy({ why, value }: Pick<KeptView, 'why' | 'value'>): string {
  const what = value === null ? 'Stays as it is' : `Stays: ${value}`;
  switch (why) {
    case 'changed_since':
      return `${what}, changed by`;
    case 'touched':
      return `${what}, worked on by`;
    case 'gone':
      return value === null ? 'Taken away by' : `${value} was taken away by`;
    case 'not_applied':
      return stays({ why, value });
  }
}

/** What a change of an undo is about, short enough for a button. */
function thing(change: Change): string {
  switch (change.kind) {
    case 'set_priority':
      return fieldStrings.name.priority;
    case 'set_type':
      return fieldStrings.name.type;
    case 'edit_components':
      return fieldStrings.name.components;
    case 'edit_labels':
      return fieldStrings.name.labels;
    case 'set_property':
      return 'issue property';
    case 'add_comment':
    case 'delete_comment':
      return 'comment';
    case 'link_issues':
    case 'remove_link':
      return `link to ${change.other.key}`;
    case 'create_subtask':
      return `“${change.summary}”`;
    case 'delete_subtask':
      return change.issueKey;
  }
}

/** What an undo is about: "priority", "priority and labels", "HARB-243 and 2 more". */
function about(changes: readonly Change[]): string {
  const [first, second, ...more] = changes.map(thing);
  if (first === undefined) return 'nothing to take back';
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more`;
}

export const undoStrings = {
  undo: (what: string) => `Undo ${what}`,
  undoAll: (count: number) => `Undo all ${count}`,
  applyAgain: (what: string) => `Apply ${what} again`,
  heading: 'Undo',
  stays,
  staysBy,
  /** Nothing of it can be taken back. */
  nothing: 'Nothing can be undone: Jira no longer holds it as Plumbline wrote it.',
  outdated: 'This changed in Jira since, so it cannot be written.',
  now: { undo: 'Undo now', restore: 'Apply now' },
  keep: { undo: 'Keep it', restore: 'Leave it' },
  close: 'Close',
  lookAgain: 'Look again',
  checkAgain: 'Check the undo again',
  tryAgain: 'Try the undo again',
  /** Tells two buttons of the same name apart. */
  apart: (label: string, name: string) => `${label} (${name})`,
  about,
  /** Tells undos of the same name apart, by their order on screen. */
  nth: (name: string, place: number, count: number) => `${name}, ${place} of ${count}`,
};
