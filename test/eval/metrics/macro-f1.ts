/** For one issue, the values it ended with and the values that were suggested; both without repeats. */
export interface ValueSets {
  readonly truth: readonly string[];
  readonly suggested: readonly string[];
}

interface Tally {
  hits: number;
  missed: number;
  wrong: number;
}

/**
 * The mean over values of each value's F1 = 2 hits / (2 hits + missed + wrong). Every value counts the same, however
 * rare. The values are those that occur in the truth or in a suggestion. Whole sets are compared, value by value:
 * overlap in one value does not excuse the others. Null for no cases.
 *
 * Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 13.6 (macroaveraging).
 */
export function macroF1(cases: readonly ValueSets[]): number | null {
  const tallies = new Map<string, Tally>();
  const tallyOf = (value: string): Tally => {
    const known = tallies.get(value) ?? { hits: 0, missed: 0, wrong: 0 };
    tallies.set(value, known);
    return known;
  };
  for (const { truth, suggested } of cases) {
    for (const value of truth) {
      if (suggested.includes(value)) tallyOf(value).hits++;
      else tallyOf(value).missed++;
    }
    for (const value of suggested) if (!truth.includes(value)) tallyOf(value).wrong++;
  }
  if (tallies.size === 0) return null;
  const scores = [...tallies.values()].map(({ hits, missed, wrong }) => (2 * hits) / (2 * hits + missed + wrong));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
