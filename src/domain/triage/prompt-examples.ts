import type { PastIssue } from '../history/past-issue';
import { openFields, type Choices } from '../taxonomy/taxonomy';
import { PromptLimits, type PromptExample } from './prompt';

/**
 * Past issues as examples for a model, nearest first: only values that may be chosen today, named as they are today. An issue
 * without any teaches nothing.
 */
export function promptExamples(past: readonly PastIssue[], choices: Choices): PromptExample[] {
  const examples = past.flatMap(({ snapshot, values }) => {
    const chosen = openFields(choices).flatMap((field) => {
      const choice = choices[field];
      if (!choice.open) return [];
      const held = new Set(values[field].map(({ id }) => id));
      const names = choice.values.flatMap(({ id, name }) => (held.has(id) ? [name] : []));
      return names.length === 0 ? [] : [{ field, names }];
    });
    return chosen.length === 0 ? [] : [{ issueId: snapshot.id, key: snapshot.key, summary: snapshot.summary, values: chosen }];
  });
  return examples.slice(0, PromptLimits.MAX_EXAMPLES);
}
