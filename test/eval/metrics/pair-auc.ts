/** One case of a ranking. */
export interface RankedCase {
  /** Cases are compared within a pool only. */
  readonly pool: string;
  /** Whether what is foretold came true. */
  readonly hit: boolean;
  /** The higher, the likelier it was said to come true. */
  readonly value: number;
}

/** How often each case counts, by its index; 1 each where none is given. */
export type Weights = ArrayLike<number>;

/**
 * The area under the ROC curve over pairs of one pool, all pools' pairs together: of a hit and a miss, how often the hit has the
 * higher value, ties half (Mann and Whitney, Ann. Math. Statist. 18 (1947) 50-60). Null where no pool has both.
 *
 * Sorted once: each weighting of the cases is one pass. A `null` case is left out and keeps its index.
 */
export function pairAuc(cases: readonly (RankedCase | null)[]): (weights?: Weights) => number | null {
  const pools = tiesByPool(cases);
  return (weights) => {
    let [wins, pairs] = [0, 0];
    for (const ties of pools) {
      let [hits, misses] = [0, 0];
      for (const tie of ties) {
        const tiedHits = total(tie.hits, weights);
        const tiedMisses = total(tie.misses, weights);
        wins += tiedHits * (misses + tiedMisses / 2);
        hits += tiedHits;
        misses += tiedMisses;
      }
      pairs += hits * misses;
    }
    return pairs === 0 ? null : wins / pairs;
  };
}

/** Cases of one value, by their index. */
interface Tie {
  readonly hits: number[];
  readonly misses: number[];
}

/** For each pool its ties, lowest value first. */
function tiesByPool(cases: readonly (RankedCase | null)[]): Tie[][] {
  const pools = new Map<string, Map<number, Tie>>();
  cases.forEach((one, index) => {
    if (!one) return;
    const pool = pools.get(one.pool) ?? new Map<number, Tie>();
    const tie = pool.get(one.value) ?? { hits: [], misses: [] };
    pools.set(one.pool, pool.set(one.value, tie));
    (one.hit ? tie.hits : tie.misses).push(index);
  });
  return [...pools.values()].map((pool) => [...pool].sort(([a], [b]) => a - b).map(([, tie]) => tie));
}

function total(indices: readonly number[], weights: Weights | undefined): number {
  if (!weights) return indices.length;
  let sum = 0;
  for (const index of indices) sum += weights[index] ?? 0;
  return sum;
}
