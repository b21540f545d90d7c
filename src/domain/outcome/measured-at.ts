import type { Measured } from '../triage/confidence';
import { lowerBound } from './binomial';
import { inThousandths, type Outcomes } from './outcome';

/** Outcomes it takes until a share is worth showing: with fewer even a perfect record has a lower end under 0.86. */
export const MIN_MEASURED = 20;

/**
 * How often suggestions at least as sure as this one were right, and the lower end of the one-sided 95 % interval. Counting
 * everything from a score up has no noisy bins, and what is added below a score never changes what is said about it.
 *
 * @param score from 0 to 1; null for a suggestion from before scores were kept
 * @returns null while too few were decided
 */
export function measuredAt(outcomes: Outcomes, score: number | null): Measured | null {
  if (score === null) return null;
  const sure = outcomes.filter((counted) => counted.score >= inThousandths(score));
  const [right, of] = [sum(sure.map((counted) => counted.right)), sum(sure.map((counted) => counted.of))];
  return of < MIN_MEASURED ? null : { right, of, atLeast: lowerBound(right, of) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
