import type { TriageField } from '../triage/field';
import type { Change, ChangeOf } from './change';

/** Puts one value, or none, in the place of the one that a field holds. */
export type SetValue = ChangeOf<'set_priority' | 'set_type'>;
/** Adds values to a field that holds several, and takes others away. */
export type EditValues = ChangeOf<'edit_components' | 'edit_labels'>;
/** A change of one of the fields triage knows. */
export type FieldChange = SetValue | EditValues;

const fields = {
  set_priority: 'priority',
  edit_components: 'components',
  edit_labels: 'labels',
  set_type: 'type',
} as const satisfies Record<FieldChange['kind'], TriageField>;

/** The field that a change of a field is about. */
export const fieldOf = <Kind extends FieldChange['kind']>({ kind }: { readonly kind: Kind }): (typeof fields)[Kind] => fields[kind];

export const isFieldChange = (change: Change): change is FieldChange => Object.hasOwn(fields, change.kind);

export const isSetValue = (change: Change): change is SetValue => change.kind === 'set_priority' || change.kind === 'set_type';
