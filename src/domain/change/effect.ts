import type { FieldValues } from '../taxonomy/taxonomy';
import type { FieldValue } from '../triage/field';
import type { Change } from './change';
import { fieldOf } from './field-change';
import type { Maker } from './maker';
import { wordsOf } from './words-of';
import { linksTo, propertyFingerprint, type Marked, type TouchedState } from './touched';

const holds = (held: readonly FieldValue[], id: string): boolean => held.some((value) => value.id === id);

const isEdited = ({ add, remove }: { add: readonly FieldValue[]; remove: readonly FieldValue[] }, held: readonly FieldValue[]) =>
  add.every(({ id }) => holds(held, id)) && !remove.some(({ id }) => holds(held, id));

/**
 * What a change made: found by the marker it carries, by whose it is (nobody can make something as somebody else), and by
 * its words unless somebody has edited them since. Whoever may edit the issue can write a marker, so one alone proves
 * nothing.
 *
 * @param id what Jira said it made, where that is known
 */
export const findMarked = (maker: Maker, change: Change, { marked }: TouchedState, id?: string): Marked | undefined =>
  marked.find(
    (one) =>
      one.proposalId === maker.proposalId &&
      one.changeId === change.id &&
      (id === undefined || one.id === id) &&
      (maker.by === undefined || one.by === maker.by) &&
      (!one.isUntouched || one.written === wordsOf(change)),
  );

/** Whether Jira already holds what the change of this proposal would bring about. */
export function isInPlace(maker: Maker, change: Change, state: TouchedState): boolean {
  const { values } = state.issue;
  switch (change.kind) {
    case 'set_priority':
    case 'set_type':
      return (values[fieldOf(change)][0]?.id ?? null) === (change.after?.id ?? null);
    case 'edit_components':
    case 'edit_labels':
      return isEdited(change, values[fieldOf(change)]);
    case 'set_property':
      return propertyFingerprint(state.properties[change.key]) === propertyFingerprint(change.after);
    case 'link_issues':
      return linksTo(change.other.id, state).some((link) => link.type.id === change.type.id && link.direction === change.direction);
    case 'remove_link':
      return !state.links.some(({ linkId }) => linkId === change.linkId);
    case 'add_comment':
    case 'create_subtask':
      return findMarked(maker, change, state) !== undefined;
    case 'delete_comment':
      return !state.marked.some(({ id }) => id === change.commentId);
    case 'delete_subtask':
      return !state.marked.some(({ id }) => id === change.issueId);
  }
}

/** What the issue's fields hold once the change is made. */
export function valuesAfter(change: Change, now: FieldValues): FieldValues {
  switch (change.kind) {
    case 'set_priority':
    case 'set_type':
      return { ...now, [fieldOf(change)]: change.after ? [change.after] : [] };
    case 'edit_components':
    case 'edit_labels':
      return { ...now, [fieldOf(change)]: edited(change, now[fieldOf(change)]) };
    case 'set_property':
    case 'link_issues':
    case 'remove_link':
    case 'add_comment':
    case 'create_subtask':
    case 'delete_comment':
    case 'delete_subtask':
      return now;
  }
}

function edited({ add, remove }: { add: readonly FieldValue[]; remove: readonly FieldValue[] }, held: readonly FieldValue[]) {
  const kept = held.filter(({ id }) => !holds(remove, id));
  return [...kept, ...add.filter(({ id }) => !holds(kept, id))];
}
