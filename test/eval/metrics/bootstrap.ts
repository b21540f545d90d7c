import { seededRandom } from './seeded-random';

export const RESAMPLES = 1_000;
const TAIL = 0.025;

export type Interval = readonly [low: number, high: number];

/**
 * The 95 % interval of a mean, by the percentile bootstrap: the means of 1,000 samples drawn with replacement, without the
 * lowest and highest 2.5 %. Null for no values. Deterministic.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3.
 */
export function bootstrapMean(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const random = seededRandom();
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  });
  return percentileInterval(means);
}

/** The same for a share. */
export const bootstrapShare = (hits: readonly boolean[]): Interval | null => bootstrapMean(hits.map(Number));

/** What is left of a statistic's values over resamples without the lowest and highest 2.5 %; null for no values. */
export function percentileInterval(statistics: readonly number[]): Interval | null {
  const sorted = [...statistics].sort((a, b) => a - b);
  const low = sorted[Math.floor(TAIL * sorted.length)];
  const high = sorted[Math.ceil((1 - TAIL) * sorted.length) - 1];
  return low === undefined || high === undefined ? null : [low, high];
}
