import { levels, type LevelledCase } from './confidence-order';

/** Fewer earlier suggestions of a level than this say nothing about its precision. */
const MIN_EARLIER_PER_LEVEL = 20;

export type CalibrationError =
  | { readonly ece: number; readonly eceReason: null }
  | { readonly ece: null; readonly eceReason: string };

const precisionOf = (cases: readonly LevelledCase[]): number => cases.filter(({ hit }) => hit).length / cases.length;

/**
 * Expected calibration error. The product's levels are words, so each stands for the precision it had in the earlier
 * part of the project; the error is the mean distance from that to its precision in the scored part, weighted by the
 * level's share of the scored suggestions.
 *
 * Source: Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015,
 * with one bin a level.
 */
export function calibrationError(earlier: readonly LevelledCase[], scored: readonly LevelledCase[]): CalibrationError {
  const suggested = scored.filter(({ level }) => level !== null);
  if (suggested.length === 0) return { ece: null, eceReason: 'nothing was suggested' };
  let sum = 0;
  for (const level of levels) {
    const [before, now] = [earlier, scored].map((cases) => cases.filter((one) => one.level === level));
    if (!now || now.length === 0) continue;
    if (!before || before.length < MIN_EARLIER_PER_LEVEL) {
      const seen = `level "${level}" has ${before?.length ?? 0} earlier suggestions`;
      return { ece: null, eceReason: `${seen}, ${MIN_EARLIER_PER_LEVEL} are needed` };
    }
    sum += (now.length / suggested.length) * Math.abs(precisionOf(before) - precisionOf(now));
  }
  return { ece: sum, eceReason: null };
}
