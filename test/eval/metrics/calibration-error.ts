import { mean, share } from './mean';

const BINS = 10;

/** One case as calibration and selection see it. */
export interface JudgedCase {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly hit: boolean;
}

/**
 * Expected calibration error: the mean distance between how sure the cases of a bin were and how many of them were right,
 * weighted by the bin's share of the cases, over ten bins of equal width. Null for no cases.
 *
 * Source: Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015.
 */
export function calibrationError(cases: readonly JudgedCase[]): number | null {
  if (cases.length === 0) return null;
  const bins = Array.from({ length: BINS }, (_, bin) => cases.filter((one) => binOf(one) === bin));
  return bins.reduce((error, bin) => {
    const sure = mean(bin.map(({ confidence }) => confidence)) ?? 0;
    const right = share(bin.map(({ hit }) => hit)) ?? 0;
    return error + (bin.length / cases.length) * Math.abs(sure - right);
  }, 0);
}

/** A confidence of exactly 1 belongs to the last bin. */
const binOf = ({ confidence }: JudgedCase): number => Math.min(BINS - 1, Math.floor(confidence * BINS));
