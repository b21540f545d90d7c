import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../src/domain/triage/field';
import type { ProjectEvaluation } from './evaluation';

type Averaged =
  | 'coverage'
  | 'top1'
  | 'top3'
  | 'precisionWhenSuggested'
  | 'macroF1'
  | 'majorityTop1'
  | 'naiveBayesTop1'
  | 'ece';

/** The mean over projects of each figure, each project counting the same; `n` is a sum, `projects` those with cases. */
export type MeanFigures = Record<Averaged, number | null> & { readonly projects: number; readonly n: number };

export function meanFigures(evaluations: readonly ProjectEvaluation[]): Record<TriageField, MeanFigures> {
  return mapFields((field) => {
    const figures = evaluations.map((evaluation) => evaluation.fields[field]).filter(({ n }) => n > 0);
    const meanOf = (name: Averaged) => mean(figures.flatMap((one) => one[name] ?? []));
    return {
      projects: figures.length,
      n: figures.reduce((sum, one) => sum + one.n, 0),
      coverage: meanOf('coverage'),
      top1: meanOf('top1'),
      top3: meanOf('top3'),
      precisionWhenSuggested: meanOf('precisionWhenSuggested'),
      macroF1: meanOf('macroF1'),
      majorityTop1: meanOf('majorityTop1'),
      naiveBayesTop1: meanOf('naiveBayesTop1'),
      ece: meanOf('ece'),
    };
  });
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
