import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../src/domain/triage/field';
import type { Answerer } from './answerer';
import { askAbout, askForDuplicates, askReworded, file } from './ask-about';
import { openDesk } from './desk';
import type { EvalLine } from './eval-line';
import type { DuplicateCase, Flip, Outcome, ShownDuplicate } from './outcome';
import { splitByTime } from './split-by-time';

export interface Replay {
  readonly issues: number;
  readonly scoredIssues: number;
  readonly outcomes: Record<TriageField, Outcome[]>;
  readonly duplicates: DuplicateCase[];
  readonly shownDuplicates: ShownDuplicate[];
  /** Of each scored issue: milliseconds of CPU without the model, and tokens of the prompt that a model would get. */
  readonly cpuMs: number[];
  readonly promptTokens: number[];
  /** Scored issues that were put in other words, and what that changed. */
  readonly reworded: number;
  readonly flips: Flip[];
  /** Issues for which the model failed and history and rules answered. */
  readonly modelProblems: number;
}

export interface ReplayOptions {
  readonly issues: readonly EvalLine[];
  readonly answer: Answerer;
  /** Whether an answer is plain computing, so that its time counts. */
  readonly isComputed: boolean;
  /** Whether an index without limits and one that lags are asked as well, which is most of what a replay costs. */
  readonly isCompared: boolean;
  /** Scored issues at most, earliest first. */
  readonly limit: number | undefined;
  /** Scored issues that are asked about again in other words, four times each. */
  readonly reworded: number;
}

/**
 * Walks through a project in time order. For each issue the answer sees its words and the issues before it; only then does the
 * issue join the past, with the values it ended with. An issue that ended without a value for a field is no case for that
 * field.
 */
export async function replayProject(given: ReplayOptions): Promise<Replay> {
  const { issues, firstScored } = splitByTime(given.issues);
  const end = Math.min(issues.length, firstScored + (given.limit ?? Infinity));
  const scoredIssues = end - firstScored;
  const reworded = Math.min(given.reworded, scoredIssues);
  const desk = openDesk(issues, given);
  const found = {
    outcomes: mapFields((): Outcome[] => []),
    duplicates: listOf<DuplicateCase>(),
    shownDuplicates: listOf<ShownDuplicate>(),
    cpuMs: listOf<number>(),
    promptTokens: listOf<number>(),
    flips: listOf<Flip>(),
  };
  let modelProblems = 0;
  for (const [at, line] of issues.slice(0, end).entries()) {
    const filed = file(desk, line);
    const place = at - firstScored;
    found.duplicates.push(...(await askForDuplicates(desk, filed, place >= 0)));
    if (place >= 0) {
      const asked = await askAbout(desk, filed);
      for (const { field, ...outcome } of asked.outcomes) found.outcomes[field].push(outcome);
      found.shownDuplicates.push(...asked.shownDuplicates);
      found.cpuMs.push(asked.cpuMs);
      found.promptTokens.push(asked.promptTokens);
      if (asked.answer.modelProblem !== null) modelProblems++;
      if (isTaken(place, reworded, scoredIssues)) found.flips.push(...(await askReworded(desk, filed, asked)));
    }
    await desk.add(filed.issue);
  }
  return { ...found, issues: issues.length, scoredIssues, reworded, modelProblems };
}

const listOf = <T>(): T[] => [];

/** Whether a place is among `wanted` that are evenly spread over `all`. */
const isTaken = (place: number, wanted: number, all: number): boolean =>
  Math.floor(((place + 1) * wanted) / all) > Math.floor((place * wanted) / all);
