import { levels, type LevelledCase } from './confidence-order';

/** Shares of all cases at which the curve is read. */
const COVERAGES = [0.2, 0.4, 0.6, 0.8, 1] as const;

export interface CoveragePoint {
  readonly coverage: number;
  /** Null where fewer cases than that share got any suggestion. */
  readonly precision: number | null;
}

/**
 * How right the surest suggestions are: at each coverage c, the share of hits among the first round(c n) suggestions by
 * confidence level. Within a level the order is that of time, so nothing about the outcome decides who comes first.
 *
 * Source: El-Yaniv and Wiener, On the Foundations of Noise-free Selective Classification, JMLR 11, 2010.
 */
export function riskCoverage(cases: readonly LevelledCase[]): readonly CoveragePoint[] {
  const surestFirst = levels.flatMap((level) => cases.filter((one) => one.level === level));
  return COVERAGES.map((coverage) => {
    const wanted = Math.round(coverage * cases.length);
    const taken = surestFirst.slice(0, wanted);
    const reached = wanted > 0 && taken.length === wanted;
    return { coverage, precision: reached ? taken.filter(({ hit }) => hit).length / wanted : null };
  });
}
