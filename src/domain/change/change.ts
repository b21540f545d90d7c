import * as z from 'zod';
import type { FieldValues } from '../taxonomy/taxonomy';
import { FieldValueSchema, TriageFieldSchema, type FieldValue, type TriageField } from '../triage/field';

/**
 * One change to one field: `set` where there was nothing, `replace` where there was a value, `add` beside what is there.
 * Nothing here can close, delete, assign or move an issue, because there is no word for it.
 */
export const ChangeSchema = z.object({
  field: TriageFieldSchema,
  effect: z.enum(['set', 'replace', 'add']),
  /** What Jira held when this was proposed. */
  before: z.array(FieldValueSchema),
  /** What would be set, or what would be added. */
  after: z.array(FieldValueSchema).min(1),
});
export type Change = z.infer<typeof ChangeSchema>;

/** The change that brings proposed values into an issue. Priority holds one value; components and labels are only added to. */
export function planChange(field: TriageField, current: readonly FieldValue[], after: readonly FieldValue[]): Change {
  const effect = field !== 'priority' ? 'add' : current.length === 0 ? 'set' : 'replace';
  return { field, effect, before: [...current], after: [...after] };
}

/** Whether Jira still holds the value the change was proposed against. Order does not matter, names do not either. */
export const isUntouched = (change: Change, now: FieldValues): boolean => sameIds(change.before, now[change.field]);

/** Whether Jira already holds what the change would write. */
export function isInPlace(change: Change, now: FieldValues): boolean {
  const held = now[change.field];
  return change.effect === 'add'
    ? change.after.every((value) => held.some(({ id }) => id === value.id))
    : sameIds(change.after, held);
}

/** What the field holds once the change is made. */
export function valuesAfter(change: Change, now: FieldValues): readonly FieldValue[] {
  if (change.effect !== 'add') return change.after;
  const held = new Set(now[change.field].map(({ id }) => id));
  return [...now[change.field], ...change.after.filter(({ id }) => !held.has(id))];
}

const sameIds = (left: readonly FieldValue[], right: readonly FieldValue[]) =>
  left.length === right.length && left.every(({ id }) => right.some((other) => other.id === id));
