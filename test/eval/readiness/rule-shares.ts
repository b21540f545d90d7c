import { CriterionIdSchema, type CriterionId } from '../../../src/domain/readiness/criterion';
import type { Interval } from '../metrics/bootstrap';
import type { Weights } from '../metrics/pair-auc';
import { intervalOver } from '../metrics/resample-within';
import type { WeakCase } from './weak-case';

/** Whether people ask back more often where one rule finds a gap. */
export interface RuleShare {
  /** Issues of whose type it is asked by default, and the rule could tell. */
  readonly n: number;
  readonly notMet: number;
  readonly cannotTell: number;
  /** Share asked about among the ones with the gap, and among the others. */
  readonly askedWhereNotMet: number | null;
  readonly askedWhereMet: number | null;
  readonly difference: number | null;
  readonly interval95: { readonly difference: Interval | null };
}

/** Every rule that the shipped definitions ask of one of these issues. */
export function ruleShares(cases: readonly WeakCase[], samples: readonly Weights[]): Partial<Record<CriterionId, RuleShare>> {
  const asked = CriterionIdSchema.options.filter((id) => cases.some(({ checked }) => id in checked.verdicts));
  return Object.fromEntries(asked.map((id) => [id, ruleShare(cases, id, samples)]));
}

function ruleShare(cases: readonly WeakCase[], id: CriterionId, samples: readonly Weights[]): RuleShare {
  const verdicts = cases.map(({ checked }) => checked.verdicts[id]);
  const askedAbout = (verdict: 'met' | 'not_met', weights?: Weights): number | null => {
    let [all, hits] = [0, 0];
    cases.forEach((one, index) => {
      if (verdicts[index] !== verdict) return;
      const weight = weights ? (weights[index] ?? 0) : 1;
      all += weight;
      hits += one.asked ? weight : 0;
    });
    return all === 0 ? null : hits / all;
  };
  const difference = (weights?: Weights) => {
    const [gap, none] = [askedAbout('not_met', weights), askedAbout('met', weights)];
    return gap === null || none === null ? null : gap - none;
  };
  const count = (verdict: 'met' | 'not_met' | 'cannot_tell') => verdicts.filter((one) => one === verdict).length;
  return {
    n: count('met') + count('not_met'),
    notMet: count('not_met'),
    cannotTell: count('cannot_tell'),
    askedWhereNotMet: askedAbout('not_met'),
    askedWhereMet: askedAbout('met'),
    difference: difference(),
    interval95: { difference: intervalOver(samples, difference) },
  };
}
