import { lowerBound } from './binomial';
import { dialSteps } from './dial-steps';
import { findThreshold, firstLook, isSure, testedSets } from './find-threshold';
import { OutcomeLimits, type Outcomes } from './outcome';

/** What "at most one wrong in N" comes to for one field, for each N there is. */
export interface Dial {
  readonly decided: number;
  readonly right: number;
  readonly options: readonly DialOption[];
}

export interface DialOption {
  readonly oneWrongIn: number;
  /** Share from 0 to 1 of suggestions that are sure enough; null while too few were decided, or too many were wrong. */
  readonly sureShare: number | null;
  /** Of those, else of all, how many were right; and the lower end of the one-sided 95 % interval, null without any. */
  readonly right: number;
  readonly of: number;
  readonly atLeast: number | null;
  /** Decisions still missing at the present rate; 0 when there are enough. See `missingDecisions`. */
  readonly missing: number;
}

export function dialOf(outcomes: Outcomes): Dial {
  const [decided, right] = [total(outcomes, 'of'), total(outcomes, 'right')];
  const options = dialSteps.map((oneWrongIn): DialOption => {
    const sure = findThreshold(outcomes, oneWrongIn);
    const shown = sure ?? { right, of: decided };
    return {
      oneWrongIn,
      sureShare: sure ? sure.of / decided : null,
      right: shown.right,
      of: shown.of,
      atLeast: shown.of === 0 ? null : lowerBound(shown.right, shown.of),
      missing: sure ? 0 : missingDecisions(outcomes, oneWrongIn),
    };
  });
  return { decided, right, options };
}

/**
 * How many more decisions it takes until a threshold can be found, if the surest suggestions go on being right as often as
 * they were; without any outcome, if all but one are. Where they are wrong too often ever to get there, the answer is a
 * whole new set of outcomes: it takes other suggestions, not more of these.
 */
export function missingDecisions(outcomes: Outcomes, oneWrongIn: number): number {
  const decided = total(outcomes, 'of');
  if (decided === 0) return firstLook(oneWrongIn);
  const first = testedSets(outcomes, oneWrongIn)[0] ?? { right: total(outcomes, 'right'), of: decided };
  for (let of = Math.max(first.of, firstLook(oneWrongIn)); of <= OutcomeLimits.NEWEST; of++) {
    const right = Math.floor((of * first.right) / first.of);
    if (isSure({ right, of }, oneWrongIn)) return Math.max(1, Math.ceil((of * decided) / first.of) - decided);
  }
  return OutcomeLimits.NEWEST;
}

const total = (outcomes: Outcomes, of: 'right' | 'of'): number => outcomes.reduce((sum, counted) => sum + counted[of], 0);
