import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../src/domain/triage/field';
import type { ProjectEvaluation } from './evaluation';
import { mean } from './metrics/mean';
import type { RecallFigures } from './score-duplicates';
import { lossOf, type FieldFigures } from './score-field';

/** Projects with fewer cases of a field are left out of its mean: their figures are chance. */
export const MIN_CASES = 10;

type Averaged =
  | 'coverage'
  | 'precisionWhenSuggested'
  | 'top1'
  | 'top3'
  | 'macroF1'
  | 'exactSet'
  | 'setF1'
  | 'majorityTop1'
  | 'naiveBayesTop1'
  | 'ece'
  | 'precisionAt60'
  | 'wholeHistoryTop1'
  | 'withoutDuplicatesTop1'
  | 'lagOf10Top1'
  | 'lossToWholeHistory';

/** The mean over projects of each figure, each project counting the same; `n` is a sum, `projects` those with cases. */
export type MeanFigures = Record<Averaged, number | null> & { readonly projects: number; readonly n: number };

export const precisionAt60 = ({ riskCoverage }: FieldFigures): number | null =>
  riskCoverage.find(({ coverage }) => coverage === 0.6)?.precision ?? null;

export function meanFigures(evaluations: readonly ProjectEvaluation[]): Record<TriageField, MeanFigures> {
  return mapFields((field) => {
    const figures = evaluations.map((evaluation) => evaluation.fields[field]).filter(({ n }) => n >= MIN_CASES);
    const meanOf = (take: (one: FieldFigures) => number | null) => mean(figures.flatMap((one) => take(one) ?? []));
    const top1 = meanOf((one) => one.top1);
    const wholeHistoryTop1 = meanOf(({ wholeHistory }) => wholeHistory.top1);
    return {
      projects: figures.length,
      n: figures.reduce((sum, one) => sum + one.n, 0),
      coverage: meanOf((one) => one.coverage),
      precisionWhenSuggested: meanOf((one) => one.precisionWhenSuggested),
      top1,
      top3: meanOf((one) => one.top3),
      macroF1: meanOf((one) => one.macroF1),
      exactSet: meanOf((one) => one.exactSet),
      setF1: meanOf((one) => one.setF1),
      majorityTop1: meanOf((one) => one.majorityTop1),
      naiveBayesTop1: meanOf((one) => one.naiveBayesTop1),
      ece: meanOf((one) => one.ece),
      precisionAt60: meanOf(precisionAt60),
      wholeHistoryTop1,
      withoutDuplicatesTop1: meanOf(({ withoutDuplicates }) => withoutDuplicates.top1),
      lagOf10Top1: meanOf(({ lagOf10 }) => lagOf10.top1),
      lossToWholeHistory: lossOf(wholeHistoryTop1, top1),
    };
  });
}

export interface PooledDuplicates extends RecallFigures {
  readonly wholeHistory: Pick<RecallFigures, 'recallAt10'>;
  readonly lossToWholeHistory: number | null;
  readonly shown: { readonly n: number; readonly precision: number | null; readonly linked: number | null; readonly share: number | null };
  readonly allIssues: RecallFigures;
}

/** All projects' pairs thrown together, so that each pair counts the same: many projects have a handful. */
export function pooledDuplicates(evaluations: readonly ProjectEvaluation[]): PooledDuplicates {
  const all = evaluations.map(({ duplicates }) => duplicates);
  const shown = all.map((one) => one.shown);
  const issues = evaluations.reduce((sum, { answered }) => sum + answered, 0);
  const wholeHistory = pool(all.map((one) => one.wholeHistory));
  const figures = pool(all);
  const n = shown.reduce((sum, one) => sum + one.n, 0);
  return {
    ...figures,
    wholeHistory,
    lossToWholeHistory: lossOf(wholeHistory.recallAt10, figures.recallAt10),
    shown: {
      n,
      precision: weighted(shown, ({ precision }) => precision),
      linked: weighted(shown, ({ linked }) => linked),
      share: issues === 0 ? null : n / issues,
    },
    allIssues: pool(all.map((one) => one.allIssues)),
  };
}

const pool = (figures: readonly RecallFigures[]): RecallFigures => ({
  n: figures.reduce((sum, one) => sum + one.n, 0),
  recallAt1: weighted(figures, (one) => one.recallAt1),
  recallAt5: weighted(figures, (one) => one.recallAt5),
  recallAt10: weighted(figures, (one) => one.recallAt10),
  mrr: weighted(figures, (one) => one.mrr),
});

/** The mean with each part weighing as much as it has cases: the figure of all cases together. */
function weighted<Part extends { readonly n: number }>(parts: readonly Part[], take: (part: Part) => number | null): number | null {
  const cases = parts.reduce((sum, { n }) => sum + n, 0);
  return cases === 0 ? null : parts.reduce((sum, part) => sum + part.n * (take(part) ?? 0), 0) / cases;
}
