import { share } from './mean';

/** What an issue got and what was chosen for it, as places on a scale: 0 is the highest. */
export interface Placed {
  readonly truth: number;
  readonly chosen: number;
}

export interface OrderedFigures {
  readonly n: number;
  /** Null where chance alone could not miss, as when all are the same. */
  readonly kappa: number | null;
  /** Shares of n for which something higher, or lower, than the truth was chosen. */
  readonly overEscalated: number | null;
  readonly underEscalated: number | null;
}

/** How far choices on an ordered scale are off. */
export const orderedFigures = (cases: readonly Placed[]): OrderedFigures => ({
  n: cases.length,
  kappa: quadraticKappa(cases),
  overEscalated: share(cases.map(({ truth, chosen }) => chosen < truth)),
  underEscalated: share(cases.map(({ truth, chosen }) => chosen > truth)),
});

/**
 * Agreement beyond chance, where being two places off costs four times as much as one: 1 - sum of squared distances / the
 * sum expected if choices and truths were shuffled. Always choosing the same value gives 0.
 *
 * Source: Cohen, Weighted Kappa, Psychological Bulletin 70(4), 1968.
 */
export function quadraticKappa(cases: readonly Placed[]): number | null {
  const observed = cases.reduce((sum, { truth, chosen }) => sum + (truth - chosen) ** 2, 0);
  const truths = countPlaces(cases.map(({ truth }) => truth));
  const choices = countPlaces(cases.map(({ chosen }) => chosen));
  let expected = 0;
  for (const [truth, times] of truths) {
    for (const [chosen, often] of choices) expected += ((truth - chosen) ** 2 * times * often) / cases.length;
  }
  return expected === 0 ? null : 1 - observed / expected;
}

function countPlaces(places: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
