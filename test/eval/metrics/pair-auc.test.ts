import { describe, expect, it } from 'vitest';
import { pairAuc } from './pair-auc';
import { intervalOver, resampleWithin } from './resample-within';

const one = (value: number, hit: boolean, pool = 'a') => ({ pool, hit, value });

describe('pairAuc', () => {
  it('how often a hit is higher, ties half', () => {
    expect(pairAuc([one(1, false), one(2, true)])()).toBe(1);
    expect(pairAuc([one(2, false), one(1, true)])()).toBe(0);
    expect(pairAuc([one(1, false), one(1, true)])()).toBe(0.5);
    // Pairs: 3>1, 3>2, 2=2 and 2>1.
    expect(pairAuc([one(1, false), one(2, false), one(2, true), one(3, true)])()).toBe(3.5 / 4);
  });

  it('pairs are of one pool: a pool that is higher as a whole says nothing', () => {
    expect(pairAuc([one(1, false, 'a'), one(2, true, 'a'), one(8, false, 'b'), one(9, true, 'b')])()).toBe(1);
    expect(pairAuc([one(1, false, 'a'), one(9, true, 'b')])()).toBeNull();
    expect(pairAuc([])()).toBeNull();
  });

  it('a weight stands for copies, and a case left out keeps its index', () => {
    const cases = [one(1, false), null, one(2, true), one(2, false), one(0, true)];
    const copied = [one(1, false), one(1, false), one(2, true), one(0, true), one(0, true), one(0, true)];
    expect(pairAuc(cases)([2, 7, 1, 0, 3])).toBe(pairAuc(copied)());
  });
});

describe('resampleWithin', () => {
  const groups = ['a', 'b', 'a', 'a', 'b'];
  const total = (weights: ArrayLike<number>, group: string) =>
    groups.reduce((sum, own, index) => (own === group ? sum + (weights[index] ?? 0) : sum), 0);

  it('keeps the size of each group and is the same each time', () => {
    const samples = resampleWithin(groups);
    expect(samples).toHaveLength(1_000);
    for (const weights of samples) expect([total(weights, 'a'), total(weights, 'b')]).toEqual([3, 2]);
    expect(resampleWithin(groups)).toEqual(samples);
  });

  it('intervalOver: null where the statistic never exists', () => {
    expect(intervalOver(resampleWithin(groups), () => null)).toBeNull();
    expect(intervalOver(resampleWithin(groups), () => 0.7)).toEqual([0.7, 0.7]);
  });
});
