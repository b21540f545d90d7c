import type { AuditEvent } from '../audit/event';
import type { FieldValue } from '../triage/field';
import type { Change, ChangeOf } from './change';
import { changeState } from './change-state';
import { findMarked } from './effect';
import { fieldOf, type EditValues, type SetValue } from './field-change';
import { touchedSince, type HistoryEntry } from './history';
import type { Proposal } from './proposal';
import { makerOf } from './maker';
import { linksTo, propertyFingerprint, type TouchedState } from './touched';

/** Something that is left as it is, and why. */
export interface Kept {
  readonly changeId: string;
  /**
   * `changed_since`: somebody changed it after the app wrote it. `gone`: it is not there any more. `not_applied`: there is
   * nothing to take back. `touched`: somebody worked on what was created.
   */
  readonly why: 'changed_since' | 'gone' | 'not_applied' | 'touched';
  /** The value, where the change has several. */
  readonly value: string | null;
  /** Account and time, as far as Jira tells. */
  readonly by: string | null;
  readonly at: string | null;
}

export interface UndoPlan {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
}

interface UndoGiven {
  readonly proposal: Proposal;
  /** Of this proposal. */
  readonly events: readonly AuditEvent[];
  readonly state: TouchedState;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Epoch milliseconds. */
  readonly now: number;
}

type Step = { readonly change: Change | null; readonly kept: readonly Kept[] };

/**
 * What taking back these changes of a proposal means now: compare and set, value by value. What Jira still holds as the app
 * wrote it gets its change back under the same id; the rest is kept, with who changed it since.
 */
export function planUndo(given: UndoGiven, changeIds: readonly string[]): UndoPlan {
  const steps = [...new Set(changeIds)].map((id): Step => {
    const change = given.proposal.changes.find((one) => one.id === id);
    const { status } = changeState(given.events, id, given.now);
    return change && status === 'applied' ? inverse(given, change) : keep(id, 'not_applied');
  });
  return { changes: steps.flatMap(({ change }) => change ?? []), kept: steps.flatMap(({ kept }) => kept) };
}

const keep = (changeId: string, why: Kept['why'], about: Partial<Kept> = {}): Step => ({
  change: null,
  kept: [{ changeId, why, value: null, by: null, at: null, ...about }],
});

function inverse(given: UndoGiven, change: Change): Step {
  switch (change.kind) {
    case 'set_priority':
    case 'set_type':
      return unsetValue(given, change);
    case 'edit_components':
    case 'edit_labels':
      return uneditValues(given, change);
    case 'set_property':
      // Jira keeps no history of properties: who wrote over it is not known.
      return propertyFingerprint(given.state.properties[change.key]) === propertyFingerprint(change.after)
        ? { change: { ...change, before: change.after, after: change.before }, kept: [] }
        : keep(change.id, 'changed_since');
    case 'link_issues':
      return unlink(given, change);
    case 'add_comment':
    case 'create_subtask':
      return removeMade(given, change);
    case 'remove_link':
      return { change: { id: change.id, kind: 'link_issues', type: change.type, direction: change.direction, other: change.other }, kept: [] };
    case 'delete_comment':
      return { change: { id: change.id, kind: 'add_comment', text: change.text }, kept: [] };
    case 'delete_subtask': {
      const { id, issueTypeId, summary, text, estimate } = change;
      return { change: { id, kind: 'create_subtask', issueTypeId, summary, text, ...(estimate && { estimate }) }, kept: [] };
    }
  }
}

/** Who made the change and when: from the intent to the record, of the last time it was made. */
function madeBy({ events }: UndoGiven, changeId: string) {
  const own = events.filter(({ payload }) => 'changeId' in payload && payload.changeId === changeId);
  const begun = own.filter(({ action }) => action === 'change.intended').at(-1);
  const known = own.filter(({ action }) => action === 'change.applied' || action === 'change.restored').at(-1);
  const actor = known?.action === 'change.restored' ? known.actor : begun?.actor;
  return {
    since: begun?.occurredAt ?? '1970-01-01T00:00:00.000Z',
    until: known?.occurredAt,
    by: (actor?.type === 'user' && actor.accountId) || undefined,
  };
}

function unsetValue(given: UndoGiven, change: SetValue): Step {
  const held = given.state.issue.values[fieldOf(change)][0] ?? null;
  const written = change.after?.id ?? null;
  const later = touchedSince(change, written ?? change.before?.id ?? '', given.history, madeBy(given, change.id));
  if ((held?.id ?? null) !== written || later) {
    return keep(change.id, 'changed_since', { value: held?.name ?? null, by: later?.by ?? null, at: later?.at ?? null });
  }
  return { change: { ...change, before: change.after, after: change.before }, kept: [] };
}

function uneditValues(given: UndoGiven, change: EditValues): Step {
  const held = given.state.issue.values[fieldOf(change)];
  const isHeld = (value: FieldValue) => held.some(({ id }) => id === value.id);
  const made = madeBy(given, change.id);
  const kept: Kept[] = [];
  const stillAsWritten = (isAsWritten: (value: FieldValue) => boolean) => (value: FieldValue) => {
    const later = touchedSince(change, value.id, given.history, made);
    if (isAsWritten(value) && !later) return true;
    kept.push({ changeId: change.id, why: 'changed_since', value: value.name, by: later?.by ?? null, at: later?.at ?? null });
    return false;
  };
  const remove = change.add.filter(stillAsWritten(isHeld));
  const add = change.remove.filter(stillAsWritten((value) => !isHeld(value)));
  const back = { ...change, before: [...held], add, remove };
  return { change: add.length + remove.length > 0 ? back : null, kept };
}

function unlink(given: UndoGiven, change: ChangeOf<'link_issues'>): Step {
  const link = linksTo(change.other.id, given.state).find(({ type, direction }) => type.id === change.type.id && direction === change.direction);
  const later = touchedSince(change, change.other.key, given.history, madeBy(given, change.id));
  if (!link || later) return keep(change.id, link ? 'changed_since' : 'gone', { by: later?.by ?? null, at: later?.at ?? null });
  return { change: { ...change, kind: 'remove_link', linkId: link.linkId }, kept: [] };
}

/**
 * Only the very thing the log says was made, under its own words: a marker alone can be written by anybody who may edit the
 * issue, on somebody else's comment too.
 */
function removeMade(given: UndoGiven, change: ChangeOf<'add_comment'> | ChangeOf<'create_subtask'>): Step {
  const maker = makerOf(given.proposal.id, given.events, change.id);
  const made = findMarked(maker, change, given.state, maker.created);
  if (!made) return keep(change.id, 'gone');
  if (!made.isUntouched) {
    return keep(change.id, 'touched', { value: made.key, by: made.touchedBy?.by ?? null, at: made.touchedBy?.at ?? null });
  }
  return change.kind === 'add_comment'
    ? { change: { id: change.id, kind: 'delete_comment', commentId: made.id, text: change.text }, kept: [] }
    : { change: { ...change, kind: 'delete_subtask', issueId: made.id, issueKey: made.key ?? made.id }, kept: [] };
}
