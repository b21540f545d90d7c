import type { IssueSnapshot } from '../../src/domain/issue/snapshot';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { choicesFor, mapFields, type Choices } from '../../src/domain/taxonomy/taxonomy';
import type { FieldValue, TriageField } from '../../src/domain/triage/field';
import { placedWords } from '../../src/domain/triage/words';
import type { ExportLine } from '../../workbench/simulators/jira/export-line';
import { highestFirst } from './metrics/highest-first';
import { createNaiveBayes } from './metrics/naive-bayes';
import { inPriorityOrder } from '../../workbench/sample/priority-order';

/** The values an issue ended with, by name. */
export const valuesOf = (issue: ExportLine): Record<TriageField, readonly string[]> => ({
  priority: issue.priority === null ? [] : [issue.priority],
  components: issue.components,
  labels: issue.labels,
});

const named = (names: readonly string[]): FieldValue[] => names.map((name) => ({ id: name, name }));

const wordsOf = ({ summary, description }: IssueSnapshot): string[] =>
  placedWords(`${summary}\n${description}`).map(({ word }) => word);

/** What each baseline says about one field of an issue; undefined before the field was ever used. */
export interface Baselines {
  readonly majority: string | undefined;
  readonly naiveBayes: string | undefined;
}

/**
 * What a project knew before an issue was filed. It is fed issue by issue in time order, so whatever is asked of it can
 * rest on earlier issues only.
 */
export function startPast() {
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
      };
      return choicesFor(offered, defaultProjectSettings);
    },
    baselines(snapshot: IssueSnapshot): Record<TriageField, Baselines> {
      const words = wordsOf(snapshot);
      return mapFields((field) => ({
        majority: highestFirst(uses[field])[0],
        naiveBayes: bayes[field].predict(words),
      }));
    },
    add(snapshot: IssueSnapshot, values: Record<TriageField, readonly string[]>): void {
      const words = wordsOf(snapshot);
      mapFields((field) => {
        for (const value of values[field]) uses[field].set(value, (uses[field].get(value) ?? 0) + 1);
        bayes[field].learn(words, values[field]);
      });
    },
  };
}
