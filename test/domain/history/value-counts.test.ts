import { describe, expect, it } from 'vitest';
import { countTermValues, countValues } from '../../../src/domain/history/value-counts';

const neighbour = (id: number, terms: readonly number[], values: readonly number[]) =>
  ({ issueId: `${id}`, alike: 1, days: 0, terms: new Set(terms), values: new Set(values) });

describe('countValues', () => {
  it('ten issues further back a use counts half', () => {
    const newestFirst = [[1], ...Array.from({ length: 9 }, () => [3]), [2]];
    const { recent } = countValues(newestFirst, new Set([1, 2, 3]));
    expect((recent.get(2) ?? 0) / (recent.get(1) ?? 0)).toBeCloseTo(0.5);
  });

  it('issues without a value of the field, and values of others, do not move anything further back', () => {
    const plain = countValues([[1], [2]], new Set([1, 2]));
    const between = countValues([[1], [], [77], [2, 77]], new Set([1, 2]));
    expect(between).toEqual(plain);
    expect(between.total).toBe(2);
  });

  it('a value nobody used is unlikely, not impossible; the shares of single values add up to one', () => {
    const { share, recent } = countValues([[1], [1], [1]], new Set([1, 2]));
    expect(share.get(2)).toBeGreaterThan(0);
    expect([...share.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect(recent.get(2)).toBe(0);
  });

  it('without a past no value is likelier than another', () => {
    expect(countValues([], new Set([1, 2]))).toMatchObject({ total: 0, share: new Map([[1, 0.5], [2, 0.5]]) });
    expect(countValues([], new Set())).toMatchObject({ total: 0, share: new Map() });
  });
});

describe('countTermValues', () => {
  it('counts how often a term stands with each value, and in all; values of other fields do not count', () => {
    const counts = countTermValues([neighbour(1, [7, 8], [1]), neighbour(2, [7], [2, 1, 77])], new Set([1, 2]));
    expect(counts.get(7)).toEqual({ all: 2, byValue: new Map([[1, 2], [2, 1]]) });
    expect(counts.get(8)).toEqual({ all: 1, byValue: new Map([[1, 1]]) });
  });
});
