import type { Issue } from '../../api-schemas';

type Item = Issue['history'][number]['items'][number];

/** One field's change in one history entry. */
export interface FieldChange {
  readonly field: string;
  readonly words: string;
}

/**
 * Jira's changelog has one item for each component that was added or removed; a person reads one line a field.
 * "added Payments, Checkout" for a field of many values, "Medium → High" for a field of one.
 */
export function changesInWords(items: readonly Item[]): readonly FieldChange[] {
  const fields = [...new Set(items.map(({ field }) => field))];
  return fields.map((field) => ({ field, words: wordsOf(items.filter((item) => item.field === field)) }));
}

function wordsOf(items: readonly Item[]): string {
  const added = items.flatMap(({ from, to }) => (isEmpty(from) && !isEmpty(to) ? [to] : []));
  const removed = items.flatMap(({ from, to }) => (isEmpty(to) && !isEmpty(from) ? [from] : []));
  if (items.length === 1 || added.length + removed.length < items.length)
    return items.map(({ from, to }) => `${shown(from)} → ${shown(to)}`).join(', ');
  return [
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : []),
  ].join('; ');
}

const isEmpty = (value: string | null) => value === null || value === '';
const shown = (value: string | null) => (isEmpty(value) ? 'None' : value);
