import type { Interval } from '../metrics/bootstrap';
import { pairAuc, type RankedCase, type Weights } from '../metrics/pair-auc';
import { intervalOver } from '../metrics/resample-within';

/** An AUC that can be asked again for a resample. */
export interface Ranking {
  readonly auc: number | null;
  readonly interval95: Interval | null;
  readonly over: (weights: Weights) => number | null;
}

/**
 * @param cases in the order of the weights; `null` ones are left out of this ranking
 */
export function rank(cases: readonly (RankedCase | null)[], samples: readonly Weights[]): Ranking {
  const over = pairAuc(cases);
  return { auc: over(), interval95: intervalOver(samples, over), over };
}

/** How much better one ranking is than another of the same cases, each resample asked of both. */
export function lead(one: Ranking, other: Ranking, samples: readonly Weights[]): { readonly difference: number | null; readonly interval95: Interval | null } {
  const less = (left: number | null, right: number | null) => (left === null || right === null ? null : left - right);
  return {
    difference: less(one.auc, other.auc),
    interval95: intervalOver(samples, (weights) => less(one.over(weights), other.over(weights))),
  };
}
