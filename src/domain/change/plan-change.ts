import type { FieldValue, TriageField } from '../triage/field';
import type { Change } from './change';
import { isSetValue } from './field-change';

/** The change that brings proposed values into an issue. Priority and type hold one value; components and labels are only added to. */
export function planChange(field: TriageField, current: readonly FieldValue[], after: readonly FieldValue[]): Change {
  const before = [...current];
  const set = { before: before[0] ?? null, after: after[0] ?? null };
  switch (field) {
    case 'priority':
      return { id: field, kind: 'set_priority', ...set };
    case 'components':
      return { id: field, kind: 'edit_components', before, add: [...after], remove: [] };
    case 'labels':
      return { id: field, kind: 'edit_labels', before, add: [...after], remove: [] };
    case 'type':
      return { id: field, kind: 'set_type', ...set };
  }
}

/**
 * Whether making this change puts a value in the place of another one that is there now. Then the person has to tick that
 * very value: who set it is not always known, so every value counts as one that somebody wanted.
 */
export const overwrites = (change: Change): boolean =>
  (isSetValue(change) || change.kind === 'set_property') && change.before !== null;
