import { bootstrapMean, bootstrapShare, type Interval } from './metrics/bootstrap';
import { calibrationError } from './metrics/calibration-error';
import { share } from './metrics/mean';
import { riskCoverage, type CoveragePoint } from './metrics/risk-coverage';
import { exactSets, macroF1, perValue, setF1, type ValueFigures } from './metrics/value-sets';
import type { Outcome } from './outcome';

/**
 * Figures of one field, as shares from 0 to 1; null where there is nothing to take a share of. Never renamed. `coverage`,
 * `precisionWhenSuggested` and `shown` are of what the product shows; everything else of the forced choice, which names a value
 * for every issue, however unsure.
 */
export interface FieldFigures {
  /** Scored issues that ended with at least one value for the field. */
  readonly n: number;
  /** Share of n for which something is shown. */
  readonly coverage: number | null;
  /** Share of those where the first value shown is one of the values. */
  readonly precisionWhenSuggested: number | null;
  /** Share of n whose first choice is one of the values. */
  readonly top1: number | null;
  readonly top3: number | null;
  readonly macroF1: number | null;
  /** The one choice against the whole set of values. */
  readonly exactSet: number | null;
  readonly setF1: number | null;
  readonly perValue: Readonly<Record<string, ValueFigures>>;
  /** Whole sets as shown, where something is shown. */
  readonly shown: { readonly n: number; readonly exactSet: number | null; readonly setF1: number | null };
  /** Always the value used most so far. */
  readonly majorityTop1: number | null;
  readonly naiveBayesTop1: number | null;
  readonly ece: number | null;
  readonly riskCoverage: readonly CoveragePoint[];
  /** With all words of all past issues at hand; the loss is the part of it that the shipped index does not reach. */
  readonly wholeHistory: { readonly top1: number | null };
  readonly lossToWholeHistory: number | null;
  /** Without issues that were closed as duplicates, whose original may stand in the past almost word for word. */
  readonly withoutDuplicates: { readonly n: number; readonly top1: number | null };
  /** With the last ten issues before each not triaged yet; components alone. */
  readonly lagOf10: { readonly top1: number | null };
  readonly interval95: {
    readonly top1: Interval | null;
    readonly majorityTop1: Interval | null;
    /** Of the difference, case by case. */
    readonly top1OverMajority: Interval | null;
    readonly precisionWhenSuggested: Interval | null;
    readonly precisionAt60: Interval | null;
  };
}

const TOP = 3;

const isHit = (truth: readonly string[], value: string | undefined): boolean =>
  value !== undefined && truth.includes(value);

export function scoreField(outcomes: readonly Outcome[]): FieldFigures {
  const hitsOf = (choose: (outcome: Outcome) => string | undefined) =>
    outcomes.map((outcome) => isHit(outcome.truth, choose(outcome)));
  const hits = hitsOf(({ ranking }) => ranking[0]);
  const majority = hitsOf((outcome) => outcome.majority);
  const judged = outcomes.map(({ confidence }, at) => ({ confidence, hit: hits[at] === true }));
  const forced = outcomes.map(({ truth, ranking }) => ({ truth, chosen: ranking.slice(0, 1) }));
  const values = perValue(forced);
  const shown = outcomes.filter((outcome) => outcome.shown.length > 0);
  const shownSets = shown.map(({ truth, shown: chosen }) => ({ truth, chosen }));
  const shownHits = shown.map((outcome) => isHit(outcome.truth, outcome.shown[0]));
  const others = outcomes.flatMap(({ isDuplicate }, at) => (isDuplicate ? [] : [hits[at] === true]));
  const surest = [...judged].sort((left, right) => right.confidence - left.confidence).slice(0, Math.round(0.6 * judged.length));
  const top1 = share(hits);
  const shareOf = (choose: (outcome: Outcome) => string | null) =>
    share(outcomes.flatMap((outcome) => (choose(outcome) === null ? [] : [isHit(outcome.truth, choose(outcome) ?? '')])));
  const wholeTop1 = shareOf(({ whole }) => whole);
  return {
    n: outcomes.length,
    coverage: outcomes.length === 0 ? null : shown.length / outcomes.length,
    precisionWhenSuggested: share(shownHits),
    top1,
    top3: share(outcomes.map(({ truth, ranking }) => ranking.slice(0, TOP).some((value) => truth.includes(value)))),
    macroF1: macroF1(values),
    exactSet: exactSets(forced),
    setF1: setF1(forced),
    perValue: values,
    shown: { n: shown.length, exactSet: exactSets(shownSets), setF1: setF1(shownSets) },
    majorityTop1: share(majority),
    naiveBayesTop1: share(hitsOf(({ naiveBayes }) => naiveBayes)),
    ece: calibrationError(judged),
    riskCoverage: riskCoverage(judged),
    wholeHistory: { top1: wholeTop1 },
    lossToWholeHistory: lossOf(wholeTop1, top1),
    withoutDuplicates: { n: others.length, top1: share(others) },
    lagOf10: { top1: shareOf(({ lagged }) => lagged) },
    interval95: {
      top1: bootstrapShare(hits),
      majorityTop1: bootstrapShare(majority),
      top1OverMajority: bootstrapMean(hits.map((hit, at) => Number(hit) - Number(majority[at]))),
      precisionWhenSuggested: bootstrapShare(shownHits),
      precisionAt60: bootstrapShare(surest.map(({ hit }) => hit)),
    },
  };
}

/** The part of a figure that is lost, from 0 to 1; below 0 where nothing is lost and something is gained. */
export const lossOf = (whole: number | null, shipped: number | null): number | null =>
  whole === null || shipped === null || whole === 0 ? null : (whole - shipped) / whole;
