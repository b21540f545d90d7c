import { mean, share } from './mean';

/** For one issue, the values it ended with and the values that were chosen for it; both without repeats. */
export interface ValueSets {
  readonly truth: readonly string[];
  readonly chosen: readonly string[];
}

/** One value: of how many issues it is, how often choosing it was right, and how many of its issues were found. */
export interface ValueFigures {
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
}

interface Tally {
  hits: number;
  missed: number;
  wrong: number;
}

/**
 * Each value that occurs in the truth or in a choice, most used first. Whole sets are compared, value by value: overlap in
 * one does not excuse the others. F1 = 2 hits / (2 hits + missed + wrong).
 */
export function perValue(cases: readonly ValueSets[]): Record<string, ValueFigures> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (value: string): Tally => {
    const known = tallies.get(value) ?? { hits: 0, missed: 0, wrong: 0 };
    tallies.set(value, known);
    return known;
  };
  for (const { truth, chosen } of cases) {
    for (const value of truth) {
      if (chosen.includes(value)) tallyOf(value).hits++;
      else tallyOf(value).missed++;
    }
    for (const value of chosen) if (!truth.includes(value)) tallyOf(value).wrong++;
  }
  const figures = [...tallies].map(([value, { hits, missed, wrong }]) => {
    const ofAll = (all: number) => (all === 0 ? null : hits / all);
    const f1 = (2 * hits) / (2 * hits + missed + wrong);
    return [value, { n: hits + missed, precision: ofAll(hits + wrong), recall: ofAll(hits + missed), f1 }] as const;
  });
  return Object.fromEntries(figures.sort(([, left], [, right]) => right.n - left.n));
}

/**
 * The mean F1 of values: each counts the same, however rare. Null for no values.
 *
 * Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 13.6 (macroaveraging).
 */
export const macroF1 = (figures: Readonly<Record<string, ValueFigures>>): number | null =>
  mean(Object.values(figures).map(({ f1 }) => f1));

/** In how many issues exactly the right values were chosen, no more and no fewer. */
export const exactSets = (cases: readonly ValueSets[]): number | null =>
  share(cases.map(({ truth, chosen }) => truth.length === chosen.length && hitsOf({ truth, chosen }) === truth.length));

/**
 * The mean over issues of 2 |truth and chosen| / (|truth| + |chosen|).
 *
 * Source: Tsoumakas and Katakis, Multi-Label Classification: An Overview, IJDWM 3(3), 2007 (example-based measures).
 */
export const setF1 = (cases: readonly ValueSets[]): number | null =>
  mean(cases.map(({ truth, chosen }) => (2 * hitsOf({ truth, chosen })) / (truth.length + chosen.length)));

const hitsOf = ({ truth, chosen }: ValueSets): number => truth.filter((value) => chosen.includes(value)).length;
