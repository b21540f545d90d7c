import type { ProjectSettings } from '../settings/project-settings';
import { triageFields, type FieldValue, type TriageField } from '../triage/field';

/** For each field, values in Jira's own order. What an issue holds and what a project offers both have this shape. */
export type FieldValues = Readonly<Record<TriageField, readonly FieldValue[]>>;

/** What may be suggested for each field, or why nothing may. */
export type Choices = Readonly<Record<TriageField, Choice>>;
export type Choice =
  | { readonly open: true; readonly values: readonly FieldValue[] }
  | { readonly open: false; readonly why: 'switched_off' | 'no_values' };

/** Most values of one field that are put before a model; the rest of a longer list cannot be suggested. */
export const TaxonomyLimits = { MAX_VALUES_PER_FIELD: 150 } as const;

/** The one list from which a suggestion's values can come: what the project offers, narrowed by the admin's settings. */
export function choicesFor(offered: FieldValues, settings: ProjectSettings): Choices {
  const choice = (field: TriageField): Choice => {
    const { enabled, allow } = settings.fields[field];
    if (!enabled) return { open: false, why: 'switched_off' };
    const values = narrow(field, offered[field], allow).slice(0, TaxonomyLimits.MAX_VALUES_PER_FIELD);
    return values.length === 0 ? { open: false, why: 'no_values' } : { open: true, values };
  };
  return mapFields(choice);
}

function narrow(field: TriageField, offered: readonly FieldValue[], allow: readonly string[] | null) {
  if (allow === null) return offered;
  // A label exists as soon as somebody writes it, so an allowed label need not be in use yet; other values must exist.
  if (field === 'labels') return allow.map((label) => ({ id: label, name: label }));
  const allowed = new Set(allow);
  return offered.filter((value) => allowed.has(value.id));
}

/** Builds a record over all triage fields. */
export const mapFields = <T>(make: (field: TriageField) => T): Record<TriageField, T> => ({
  priority: make('priority'),
  components: make('components'),
  labels: make('labels'),
  type: make('type'),
});

/** The fields something may be suggested for. */
export const openFields = (choices: Choices): TriageField[] => triageFields.filter((field) => choices[field].open);
