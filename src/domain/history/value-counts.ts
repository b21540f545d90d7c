import type { Neighbour } from './look-up';

/** Issues of the past that have one value, of those that have any value of its field. */
export interface ValueCounts {
  /** By value (hash), newest issue first: how often each was used, in all and of late. */
  readonly share: ReadonlyMap<number, number>;
  readonly recent: ReadonlyMap<number, number>;
  /** Issues with any of the values. */
  readonly total: number;
}

/** Issues after which a use counts half: what a project worked on last week says more than what it did last year. */
const HALF_LIFE_ISSUES = 10;

/**
 * Counts the values of one field in the newest issues.
 *
 * @param newestFirst the values of past issues, one list an issue
 * @param values hashes of the values that may be chosen
 */
export function countValues(newestFirst: readonly (readonly number[])[], values: ReadonlySet<number>): ValueCounts {
  const uses = new Map([...values].map((value) => [value, { all: 0, late: 0 }]));
  let total = 0;
  let lateTotal = 0;
  for (const held of newestFirst) {
    if (!held.some((value) => uses.has(value))) continue;
    const weight = 0.5 ** (total / HALF_LIFE_ISSUES);
    for (const value of held) {
      const use = uses.get(value);
      if (!use) continue;
      use.all += 1;
      use.late += weight;
    }
    total += 1;
    lateTotal += weight;
  }
  return {
    share: new Map([...uses].map(([value, { all }]) => [value, (all + 0.5) / (total + 0.5 * values.size)])),
    recent: new Map([...uses].map(([value, { late }]) => [value, lateTotal === 0 ? 0 : late / lateTotal])),
    total,
  };
}

/**
 * For each term: in how many neighbours it stands, and in how many of those with each value.
 *
 * @param neighbours those with any value of the field
 */
export function countTermValues(
  neighbours: readonly Neighbour[],
  values: ReadonlySet<number>,
): ReadonlyMap<number, { readonly all: number; readonly byValue: ReadonlyMap<number, number> }> {
  const counts = new Map<number, { all: number; byValue: Map<number, number> }>();
  for (const neighbour of neighbours) {
    const own = [...neighbour.values].filter((value) => values.has(value));
    for (const term of neighbour.terms) {
      let count = counts.get(term);
      if (!count) counts.set(term, (count = { all: 0, byValue: new Map() }));
      count.all += 1;
      for (const value of own) count.byValue.set(value, (count.byValue.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
