import { percentileInterval, RESAMPLES, type Interval } from './bootstrap';
import type { Weights } from './pair-auc';
import { seededRandom } from './seeded-random';

/**
 * 1,000 samples with replacement, each as large as the original in every group, so that no group's share of the sample moves
 * with chance: how often each case was drawn. Deterministic.
 */
export function resampleWithin(groups: readonly string[]): readonly Weights[] {
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => (members.get(group) ?? members.set(group, []).get(group))?.push(index));
  const random = seededRandom();
  return Array.from({ length: RESAMPLES }, () => {
    const drawn = new Uint16Array(groups.length);
    for (const own of members.values()) {
      for (let draw = 0; draw < own.length; draw++) {
        const index = own[Math.floor(random() * own.length)] ?? 0;
        drawn[index] = (drawn[index] ?? 0) + 1;
      }
    }
    return drawn;
  });
}

/** The interval of a statistic over such samples; those for which it is not defined are left out. */
export const intervalOver = (samples: readonly Weights[], statistic: (weights: Weights) => number | null): Interval | null =>
  percentileInterval(samples.flatMap((weights) => statistic(weights) ?? []));
