import { takeSnapshot, type IssueSnapshot } from '../../src/domain/issue/snapshot';
import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import { triageFields, type TriageField } from '../../src/domain/triage/field';
import type { ExportLine } from '../../workbench/simulators/jira/export-line';
import type { Answerer } from './answerer';
import type { Level } from './metrics/confidence-order';
import { startPast, valuesOf, type Baselines } from './past';
import { splitByTime } from './split-by-time';

/** One field of one issue: what it ended with, and what would have been said when it was filed. */
export interface Outcome extends Baselines {
  readonly key: string;
  readonly truth: readonly string[];
  /** Surest first; empty when nothing was suggested. */
  readonly suggested: readonly string[];
  readonly level: Level | null;
}

export interface Replay {
  /** Outcomes of the earlier part; empty when it was not answered. */
  readonly earlier: Record<TriageField, Outcome[]>;
  readonly scored: Record<TriageField, Outcome[]>;
  readonly issues: number;
  readonly answered: number;
  /** Issues for which the model failed and the rules answered. */
  readonly modelProblems: number;
}

/**
 * Walks through a project in time order. For each issue the answer sees its words and the values used before it; only
 * then does the issue join the past. An issue that ended without a value for a field is no case for that field.
 *
 * @param limit scored issues at most, earliest first
 * @param answersEarlier whether the earlier part is answered too, which calibration needs and a paid model makes dear
 */
export async function replayProject(given: {
  issues: readonly ExportLine[];
  answer: Answerer;
  limit: number | undefined;
  answersEarlier: boolean;
}): Promise<Replay> {
  const { issues, firstScored } = splitByTime(given.issues);
  const end = given.limit === undefined ? issues.length : Math.min(issues.length, firstScored + given.limit);
  const past = startPast();
  const earlier = mapFields((): Outcome[] => []);
  const scored = mapFields((): Outcome[] => []);
  let answered = 0;
  let modelProblems = 0;
  for (const [index, issue] of issues.slice(0, end).entries()) {
    const snapshot = wordsAlone(issue);
    const truth = valuesOf(issue);
    const isScored = index >= firstScored;
    if (isScored || given.answersEarlier) {
      const { suggestions, modelProblem } = await given.answer(snapshot, past.choices());
      const baselines = past.baselines(snapshot);
      answered++;
      if (modelProblem !== null) modelProblems++;
      for (const field of triageFields) {
        if (truth[field].length === 0) continue;
        const suggestion = suggestions.find((one) => one.field === field);
        (isScored ? scored : earlier)[field].push({
          key: issue.key,
          truth: truth[field],
          suggested: suggestion?.values.map(({ value }) => value.name) ?? [],
          level: suggestion?.confidence.level ?? null,
          ...baselines[field],
        });
      }
    }
    past.add(snapshot, truth);
  }
  return { earlier, scored, issues: issues.length, answered, modelProblems };
}

/** The issue as an answer may see it: no priority, components, labels, resolution or links. */
const wordsAlone = ({ key, type, summary, description }: ExportLine): IssueSnapshot =>
  takeSnapshot({ id: key, key, projectId: key.slice(0, key.lastIndexOf('-')), issueType: type, summary, description });
