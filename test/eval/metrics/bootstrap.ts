import { seededRandom } from './seeded-random';

const RESAMPLES = 1_000;
const TAIL = 0.025;

/**
 * The 95 % interval of a share, by the percentile bootstrap: the share of `hits` in 1,000 samples drawn with
 * replacement, without the lowest and highest 2.5 %. Null for no cases. Deterministic.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3.
 */
export function bootstrapShare(hits: readonly boolean[]): readonly [number, number] | null {
  if (hits.length === 0) return null;
  const random = seededRandom();
  const shares = Array.from({ length: RESAMPLES }, () => {
    let drawn = 0;
    for (let index = 0; index < hits.length; index++) if (hits[Math.floor(random() * hits.length)]) drawn++;
    return drawn / hits.length;
  }).sort((a, b) => a - b);
  const low = shares[Math.floor(TAIL * RESAMPLES)];
  const high = shares[Math.ceil((1 - TAIL) * RESAMPLES) - 1];
  return low === undefined || high === undefined ? null : [low, high];
}
