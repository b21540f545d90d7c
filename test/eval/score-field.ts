import { bootstrapShare } from './metrics/bootstrap';
import { calibrationError } from './metrics/calibration-error';
import { macroF1 } from './metrics/macro-f1';
import { riskCoverage, type CoveragePoint } from './metrics/risk-coverage';
import type { Outcome } from './replay-project';

/** Figures of one field, as shares from 0 to 1; null where there is nothing to take a share of. Never renamed. */
export interface FieldFigures {
  /** Scored issues that ended with at least one value for the field. */
  readonly n: number;
  /** Share of n with any suggestion. */
  readonly coverage: number | null;
  /** Share of n whose first suggestion is one of the values; no suggestion counts as wrong. */
  readonly top1: number | null;
  readonly top3: number | null;
  /** The same share, of the issues with a suggestion only. */
  readonly precisionWhenSuggested: number | null;
  readonly macroF1: number | null;
  /** Always the value used most so far. */
  readonly majorityTop1: number | null;
  readonly naiveBayesTop1: number | null;
  readonly ece: number | null;
  readonly eceReason: string | null;
  readonly riskCoverage: readonly CoveragePoint[];
  readonly interval95: { readonly top1: readonly [number, number] | null };
}

const TOP = 3;

const share = (hits: readonly boolean[]): number | null =>
  hits.length === 0 ? null : hits.filter(Boolean).length / hits.length;

const isHit = (truth: readonly string[], value: string | undefined): boolean =>
  value !== undefined && truth.includes(value);

const levelled = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ truth, suggested, level }) => ({ level, hit: isHit(truth, suggested[0]) }));

/** @param earlier outcomes of the part before the scored one, for calibration; undefined when it was not answered */
export function scoreField(earlier: readonly Outcome[] | undefined, scored: readonly Outcome[]): FieldFigures {
  const hits = scored.map(({ truth, suggested }) => isHit(truth, suggested[0]));
  const suggestedHits = hits.filter((_, index) => scored[index]?.level !== null);
  const calibration = earlier
    ? calibrationError(levelled(earlier), levelled(scored))
    : { ece: null, eceReason: 'the earlier part was not answered, because this model has a price for each answer' };
  return {
    n: scored.length,
    coverage: share(scored.map(({ suggested }) => suggested.length > 0)),
    top1: share(hits),
    top3: share(scored.map(({ truth, suggested }) => suggested.slice(0, TOP).some((value) => truth.includes(value)))),
    precisionWhenSuggested: share(suggestedHits),
    macroF1: macroF1(scored),
    majorityTop1: share(scored.map(({ truth, majority }) => isHit(truth, majority))),
    naiveBayesTop1: share(scored.map(({ truth, naiveBayes }) => isHit(truth, naiveBayes))),
    ...calibration,
    riskCoverage: riskCoverage(levelled(scored)),
    interval95: { top1: bootstrapShare(hits) },
  };
}
