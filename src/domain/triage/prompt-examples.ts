import type { PastIssue } from '../history/past-issue';
import { openFields, type Choices } from '../taxonomy/taxonomy';
import type { PromptExample } from './prompt';

/**
 * Past issues as examples for a model, nearest first: only values that may be chosen today, named as they are today. An issue
 * without any teaches nothing.
 */
export function promptExamples(past: readonly PastIssue[], choices: Choices): PromptExample[] {
  return past.flatMap(({ snapshot, values }) => {
    const chosen = openFields(choices).flatMap((field) => {
      const choice = choices[field];
      if (!choice.open) return [];
      const held = new Set(values[field].map(({ id }) => id));
      const names = choice.values.flatMap(({ id, name }) => (held.has(id) ? [name] : []));
      return names.length === 0 ? [] : [{ field, names }];
    });
    return chosen.length === 0 ? [] : [{ key: snapshot.key, summary: snapshot.summary, values: chosen }];
  });
}
