import type { PastIssue } from '../../src/domain/history/past-issue';
import type { IssueSnapshot } from '../../src/domain/issue/snapshot';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { choicesFor, mapFields, type Choices } from '../../src/domain/taxonomy/taxonomy';
import type { FieldValue, TriageField } from '../../src/domain/triage/field';
import { placedWords } from '../../src/domain/triage/words';
import { inPriorityOrder } from '../../workbench/sample/priority-order';
import { highestFirst } from './metrics/highest-first';
import { createNaiveBayes } from './metrics/naive-bayes';

const named = (names: readonly string[]): FieldValue[] => names.map((name) => ({ id: name, name }));

const wordsOf = ({ summary, description }: IssueSnapshot): string[] =>
  placedWords(`${summary}\n${description}`).map(({ word }) => word);

/** What guesses that need no index say about one field of an issue. */
export interface Baselines {
  /** Values by how often they were used so far, most first. */
  readonly byUse: readonly string[];
  readonly naiveBayes: string | undefined;
}

/**
 * The values a project used before an issue was filed. It is fed issue by issue in time order, so whatever is asked of it can
 * rest on earlier issues only.
 */
export function startUsedSoFar() {
  const uses = mapFields(() => new Map<string, number>());
  const bayes = mapFields(createNaiveBayes);
  return {
    /** What could be suggested: values that somebody has used before, under the settings a project starts with. */
    choices(): Choices {
      const used = mapFields((field) => highestFirst(uses[field]));
      const offered = {
        priority: named(inPriorityOrder(used.priority)),
        components: named([...used.components].sort()),
        labels: named(used.labels),
        type: named([...used.type].sort()),
      };
      return choicesFor(offered, defaultProjectSettings);
    },
    baselines(snapshot: IssueSnapshot): Record<TriageField, Baselines> {
      const words = wordsOf(snapshot);
      return mapFields((field) => ({ byUse: highestFirst(uses[field]), naiveBayes: bayes[field].predict(words) }));
    },
    add({ snapshot, values }: PastIssue): void {
      const words = wordsOf(snapshot);
      mapFields((field) => {
        const names = values[field].map(({ name }) => name);
        for (const name of names) uses[field].set(name, (uses[field].get(name) ?? 0) + 1);
        bayes[field].learn(words, names);
      });
    },
  };
}
