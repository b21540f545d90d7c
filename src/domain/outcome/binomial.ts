/** How sure a bound is: the truth lies below it in at most one of twenty worlds. One-sided: only too high a promise harms. */
export const BOUND_ALPHA = 0.05;

/**
 * The chance that at most `wrong` of `of` are wrong when each is with chance `rate` (0 < rate < 1): the lower tail of the
 * binomial distribution, summed from logarithms because single terms get smaller than a number can be.
 */
export function chanceOfAtMost(wrong: number, of: number, rate: number): number {
  const odds = Math.log(rate) - Math.log1p(-rate);
  let term = of * Math.log1p(-rate);
  let sum = Math.exp(term);
  for (let count = 1; count <= wrong; count++) {
    term += Math.log((of - count + 1) / count) + odds;
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** Halvings of the interval from 0 to 1: more than a number of the language can tell apart. */
const HALVINGS = 54;

/**
 * The lower end of the one-sided 95 % interval for a share, from 0 to 1: the exact one (Clopper and Pearson, Biometrika
 * 26 (1934) 404-413). The usual approximations promise too much just where this app needs them, for shares near 1: the
 * one-sided Wilson bound misses its level there (Cai, J. Statist. Plann. Inference 131 (2005) 63-88).
 */
export function lowerBound(right: number, of: number): number {
  if (right === 0) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const rate = (low + high) / 2;
    if (chanceOfAtMost(of - right, of, rate) > BOUND_ALPHA) low = rate;
    else high = rate;
  }
  return 1 - high;
}
