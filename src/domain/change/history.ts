import type { FieldValue, TriageField } from '../triage/field';
import type { Change } from './change';
import { fieldOf } from './field-change';

/** One thing Jira's own history says happened to one value of an issue. Labels, components and links come one by one. */
export interface HistoryEntry {
  readonly field: TriageField | 'links' | 'text';
  /** ISO 8601. */
  readonly at: string;
  /** Account id; null when Jira does not say. */
  readonly by: string | null;
  /** Value ids that arrived and that left. For links: keys of the other issue; for summary and description: nothing. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Milliseconds by which Jira's clock and ours may disagree about the same moment. */
const CLOCK_TOLERANCE_MS = 1_000;

interface Made {
  /** When the attempt was begun, ISO 8601. */
  readonly since: string;
  /** When it was known to be made, ISO 8601; absent while that is the question. */
  readonly until?: string | undefined;
  /** Account that made it, if a person did. */
  readonly by: string | undefined;
}

/** What a change of a field brings and takes away, in the history's words; undefined for what leaves no history. */
export function traceOf(change: Change): Pick<HistoryEntry, 'field' | 'added' | 'removed'> | undefined {
  const ids = (values: readonly (FieldValue | null)[]) => values.flatMap((value) => (value ? [value.id] : []));
  switch (change.kind) {
    case 'set_priority':
    case 'set_type':
      return { field: fieldOf(change), added: ids([change.after]), removed: ids([change.before]) };
    case 'edit_components':
    case 'edit_labels':
      return { field: fieldOf(change), added: ids(change.add), removed: ids(change.remove) };
    case 'link_issues':
      return { field: 'links', added: [change.other.key], removed: [] };
    case 'remove_link':
      return { field: 'links', added: [], removed: [change.other.key] };
    case 'set_property':
    case 'add_comment':
    case 'create_subtask':
    case 'delete_comment':
    case 'delete_subtask':
      return undefined;
  }
}

/** Whether the history shows the change being made at or after `since`, by that account if one is given. */
export function isInHistory(change: Change, history: readonly HistoryEntry[], made: Made): boolean {
  const trace = traceOf(change);
  return trace !== undefined && placeOf(trace, history, made) !== -1;
}

/**
 * Index of the entry with which the last part of the change had arrived; -1 when one never did. Of several that fit, the
 * latest is meant: a change that was taken back and made again. `history` is oldest first.
 */
function placeOf(trace: Pick<HistoryEntry, 'field' | 'added' | 'removed'>, history: readonly HistoryEntry[], made: Made): number {
  const from = Date.parse(made.since) - CLOCK_TOLERANCE_MS;
  const to = made.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(made.until) + CLOCK_TOLERANCE_MS;
  const wanted = [
    ...trace.added.map((id) => (entry: HistoryEntry) => entry.added.includes(id)),
    ...trace.removed.map((id) => (entry: HistoryEntry) => entry.removed.includes(id)),
  ];
  const places = wanted.map((isPart) =>
    history.reduce((place, entry, index) => {
      const at = Date.parse(entry.at);
      const fits = entry.field === trace.field && at >= from && at <= to && (made.by === undefined || entry.by === made.by);
      return fits && isPart(entry) ? index : place;
    }, -1),
  );
  return places.length === 0 || places.includes(-1) ? -1 : Math.max(...places);
}

/** The last thing that happened to `valueId` after the change was made, by anybody; undefined when nothing did. */
export function touchedSince(
  change: Change,
  valueId: string,
  history: readonly HistoryEntry[],
  made: Made,
): HistoryEntry | undefined {
  const trace = traceOf(change);
  if (!trace) return undefined;
  const only = (ids: readonly string[]) => ids.filter((id) => id === valueId);
  const place = placeOf({ ...trace, added: only(trace.added), removed: only(trace.removed) }, history, made);
  // Not seen being made: then everything since it was begun counts as somebody else's.
  const after = place === -1 ? history.filter(({ at }) => Date.parse(at) >= Date.parse(made.since)) : history.slice(place + 1);
  return after
    .filter(({ field, added, removed }) => field === trace.field && (added.includes(valueId) || removed.includes(valueId)))
    .at(-1);
}
