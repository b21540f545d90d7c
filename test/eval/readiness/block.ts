import type { Interval } from '../metrics/bootstrap';
import type { Weights } from '../metrics/pair-auc';
import { lead, rank } from './ranking';
import { predictors, type PredictorName, type WeakCase } from './weak-case';

/** How well each predictor foretells that people ask back, 0.5 being chance. */
export interface Block extends Readonly<Record<PredictorName, number | null>> {
  readonly n: number;
  /** Of n, those that people asked about. */
  readonly asked: number;
  /** `auc` less `formulaAuc`. */
  readonly difference: number | null;
  readonly interval95: Readonly<Record<PredictorName | 'difference', Interval | null>>;
}

/**
 * @param poolOf issues are compared within a pool only; an issue without one is left out
 */
export function blockOf(cases: readonly WeakCase[], poolOf: (one: WeakCase) => string | null, samples: readonly Weights[]): Block {
  const pools = cases.map(poolOf);
  const rankBy = (name: PredictorName) =>
    rank(
      cases.map((one, index) => {
        const pool = pools[index] ?? null;
        return pool === null ? null : { pool, hit: one.asked, value: predictors[name](one) };
      }),
      samples,
    );
  const [auc, scoreAuc, formulaAuc, lengthAuc] = [rankBy('auc'), rankBy('scoreAuc'), rankBy('formulaAuc'), rankBy('lengthAuc')];
  const ahead = lead(auc, formulaAuc, samples);
  const within = cases.filter((_, index) => pools[index] !== null);
  return {
    n: within.length,
    asked: within.filter(({ asked }) => asked).length,
    auc: auc.auc,
    scoreAuc: scoreAuc.auc,
    formulaAuc: formulaAuc.auc,
    lengthAuc: lengthAuc.auc,
    difference: ahead.difference,
    interval95: {
      auc: auc.interval95,
      scoreAuc: scoreAuc.interval95,
      formulaAuc: formulaAuc.interval95,
      lengthAuc: lengthAuc.interval95,
      difference: ahead.interval95,
    },
  };
}
