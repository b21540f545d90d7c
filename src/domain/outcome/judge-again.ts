import { isSetValue, type FieldChange } from '../change/field-change';
import type { HistoryEntry } from '../change/history';
import type { LaterIssue } from './later-issue';
import type { Outcome } from './outcome';
import type { Decision } from './read-decision';

export type Verdict = Pick<Outcome, 'verdict' | 'source' | 'decidedAt'>;

/** What was suggested, and when (ISO 8601). */
export interface Suggested {
  readonly change: FieldChange;
  readonly field: Outcome['field'];
  readonly valueId: string;
  readonly since: string;
}

/** Milliseconds by which Jira's clock and ours may disagree about the same moment. */
const CLOCK_TOLERANCE_MS = 1_000;

/** A value that was written: does it still stand, and if not, did a person take it away? */
export function judgeApplied(
  suggested: Suggested,
  { at, byAppAlone }: Extract<Decision, { status: 'applied' }>,
  issue: LaterIssue,
): Verdict | undefined {
  const approved: Verdict | undefined = byAppAlone ? undefined : { verdict: 'right', source: 'approved', decidedAt: at };
  if (holds(suggested, issue)) {
    if (!byAppAlone) return approved;
    // Nobody approved it: only a person who edited this very field since and left the value in it has agreed with it.
    const edit = since(suggested, issue).filter((entry) => entry.at > at).at(-1);
    return edit && { verdict: 'right', source: 'kept', decidedAt: edit.at };
  }
  const removal = since(suggested, issue).filter(({ removed }) => removed.includes(suggested.valueId)).at(-1);
  return removal ? { verdict: 'wrong', source: 'changed', decidedAt: removal.at > at ? removal.at : at } : approved;
}

/**
 * A suggestion nobody decided on: right when a person set that very value, wrong when a person set another. That a value was
 * only taken away, that an app set one, or that the field is as it was says nothing. Setting another label does count
 * against a suggested one: leaving that out would keep only what speaks for suggestions.
 */
export function judgeUndecided(suggested: Suggested, issue: LaterIssue): Verdict | undefined {
  const held = issue.values[suggested.field].map(({ id }) => id);
  const before = heldBefore(suggested.change);
  const chosen = since(suggested, issue).flatMap(({ at, added }) =>
    added.filter((id) => held.includes(id) && !before.includes(id)).map((id) => ({ id, at })),
  );
  const same = chosen.filter(({ id }) => id === suggested.valueId).at(-1);
  if (same) return { verdict: 'right', source: 'kept', decidedAt: same.at };
  const other = chosen.at(-1);
  return other && !holds(suggested, issue) ? { verdict: 'wrong', source: 'changed', decidedAt: other.at } : undefined;
}

const holds = ({ field, valueId }: Suggested, { values }: LaterIssue): boolean => values[field].some(({ id }) => id === valueId);

/** What people did to the field since the suggestion was made. */
const since = ({ field, since: from }: Suggested, { byPeople }: LaterIssue): readonly HistoryEntry[] =>
  byPeople.filter((entry) => entry.field === field && Date.parse(entry.at) >= Date.parse(from) - CLOCK_TOLERANCE_MS);

const heldBefore = (change: FieldChange): string[] =>
  (isSetValue(change) ? (change.before ? [change.before] : []) : change.before).map(({ id }) => id);
