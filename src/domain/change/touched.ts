import { fingerprint, textFingerprint } from '../issue/fingerprint';
import type { TrackedIssue } from '../issue/tracked-issue';
import type { Change, ChangeOf } from './change';
import { fieldOf } from './field-change';

/** A link of the issue, seen from it. */
export interface IssueLink extends Omit<ChangeOf<'link_issues'>, 'id' | 'kind'> {
  readonly linkId: string;
}

/** A comment or sub-task that carries the app's marker: which change of which proposal made it. */
export interface Marked {
  readonly proposalId: string;
  readonly changeId: string;
  readonly id: string;
  readonly key: string | null;
  /** Account that made it, as Jira says. */
  readonly by: string | null;
  /** False as soon as anybody did anything to it. */
  readonly isUntouched: boolean;
  /** Who and when, as far as Jira tells. */
  readonly touchedBy: { readonly by: string | null; readonly at: string } | null;
  /** Fingerprint of what it says: `writtenFingerprint` of the change while nobody edited it. */
  readonly written: string;
}

/** What Jira holds of everything the changes in question touch; what no change needs is not read and stays empty. */
export interface TouchedState {
  readonly issue: TrackedIssue;
  readonly links: readonly IssueLink[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly marked: readonly Marked[];
}

/** Nothing but the issue itself: enough for changes of its fields. */
export const onlyIssue = (issue: TrackedIssue): TouchedState => ({ issue, links: [], properties: {}, marked: [] });

/** The name of what a change touches: two changes with the same name depend on the same thing in Jira. */
export function touchKey(change: Change): string {
  switch (change.kind) {
    case 'set_priority':
    case 'set_type':
    case 'edit_components':
    case 'edit_labels':
      return fieldOf(change);
    case 'set_property':
      return `property ${change.key}`;
    case 'link_issues':
    case 'remove_link':
      return `link ${change.other.id}`;
    case 'add_comment':
    case 'create_subtask':
      return 'text';
    case 'delete_comment':
      return `comment ${change.commentId}`;
    case 'delete_subtask':
      return `subtask ${change.issueId}`;
  }
}

const sortedIds = (values: readonly { id: string }[]): string[] => values.map(({ id }) => id).sort();

/** Fingerprint of what Jira holds of the thing a change touches. The order in which Jira lists values does not matter. */
export function touchedFingerprint(change: Change, state: TouchedState): string {
  const { values, snapshot } = state.issue;
  switch (change.kind) {
    case 'set_priority':
    case 'set_type':
    case 'edit_components':
    case 'edit_labels':
      return fingerprint(sortedIds(values[fieldOf(change)]));
    case 'set_property':
      return propertyFingerprint(state.properties[change.key]);
    case 'link_issues':
    case 'remove_link':
      return fingerprint(linksTo(change.other.id, state).map(({ type, direction }) => `${direction} ${type.id}`).sort());
    case 'add_comment':
    case 'create_subtask':
      return textFingerprint(snapshot);
    case 'delete_comment':
      return fingerprint(markedState(change.commentId, state));
    case 'delete_subtask':
      return fingerprint(markedState(change.issueId, state));
  }
}

/** The fingerprints of everything `changes` touch, by `touchKey`. */
export const fingerprintsOf = (changes: readonly Change[], state: TouchedState): Record<string, string> =>
  Object.fromEntries(changes.map((change) => [touchKey(change), touchedFingerprint(change, state)]));

export const linksTo = (otherId: string, { links }: TouchedState): readonly IssueLink[] =>
  links.filter(({ other }) => other.id === otherId);

const markedState = (id: string, { marked }: TouchedState) => {
  const found = marked.find((one) => one.id === id);
  return found ? { written: found.written, isUntouched: found.isUntouched } : null;
};

/** Fingerprint of what a comment or sub-task says, from its plain text: Jira may store a document in another shape. */
export const writtenFingerprint = (written: { summary: string | null; plainText: string }): string => fingerprint(written);

/**
 * Whoever may edit an issue writes its properties, and may put there what canonical JSON cannot hold (half a surrogate pair), or
 * what nests deeper than anything here can follow: such values are all the same, and none that the app writes.
 */
export function propertyFingerprint(value: unknown): string {
  for (const written of [() => fingerprint(value ?? null), () => fingerprint(JSON.stringify(value))]) {
    try {
      return written();
    } catch (thrown) {
      if (!(thrown instanceof TypeError || thrown instanceof RangeError)) throw thrown;
    }
  }
  return fingerprint('beyond writing down');
}
