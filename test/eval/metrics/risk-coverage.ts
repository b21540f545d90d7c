import type { JudgedCase } from './calibration-error';

/** Shares of all cases at which the curve is read. */
const COVERAGES = [0.2, 0.4, 0.6, 0.8, 1] as const;

export interface CoveragePoint {
  readonly coverage: number;
  /** Null where that share of the cases is less than one case. */
  readonly precision: number | null;
}

/**
 * How right the surest choices are: at each coverage c, the share of hits among the first round(c n) by confidence. Equally
 * sure ones stay in the order of time, so nothing about the outcome decides who comes first.
 *
 * Source: El-Yaniv and Wiener, On the Foundations of Noise-free Selective Classification, JMLR 11, 2010.
 */
export function riskCoverage(cases: readonly JudgedCase[]): readonly CoveragePoint[] {
  const surestFirst = [...cases].sort((left, right) => right.confidence - left.confidence);
  return COVERAGES.map((coverage) => {
    const wanted = Math.round(coverage * cases.length);
    const hits = surestFirst.slice(0, wanted).filter(({ hit }) => hit).length;
    return { coverage, precision: wanted === 0 ? null : hits / wanted };
  });
}
