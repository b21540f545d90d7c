import type { FieldValue, TriageField } from '../view-types';

/** Field names inside a sentence. */
const name: Readonly<Record<TriageField, string>> = {
  priority: 'priority',
  components: 'components',
  labels: 'labels',
  type: 'issue type',
};

/** Field names that begin a line. */
const title: Readonly<Record<TriageField, string>> = {
  priority: 'Priority',
  components: 'Components',
  labels: 'Labels',
  type: 'Issue type',
};

/** One value of a field, and several. */
const one: Readonly<Record<TriageField, string>> = {
  priority: 'priority',
  components: 'component',
  labels: 'label',
  type: 'issue type',
};
const many: Readonly<Record<TriageField, string>> = {
  priority: 'priorities',
  components: 'components',
  labels: 'labels',
  type: 'issue types',
};

/** "a", "a and b", "a, b and c". */
export const listOf = (words: readonly string[]): string => {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
};

export const fieldStrings = {
  name,
  title,
  one,
  many,
  names: (fields: readonly TriageField[]) => listOf(fields.map((field) => name[field])),
  values: (values: readonly FieldValue[]) => (values.length === 0 ? 'none' : listOf(values.map((value) => value.name))),
};
