import { seededRandom } from './seeded-random';

const RESAMPLES = 1_000;
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
  }).sort((a, b) => a - b);
  const low = means[Math.floor(TAIL * RESAMPLES)];
  const high = means[Math.ceil((1 - TAIL) * RESAMPLES) - 1];
  return low === undefined || high === undefined ? null : [low, high];
}

/** The same for a share. */
export const bootstrapShare = (hits: readonly boolean[]): Interval | null => bootstrapMean(hits.map(Number));
