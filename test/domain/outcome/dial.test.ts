import { describe, expect, it } from 'vitest';
import { dialOf, missingDecisions } from '../../../src/domain/outcome/dial';
import { dialSteps } from '../../../src/domain/outcome/dial-steps';
import { findThreshold, firstLook } from '../../../src/domain/outcome/find-threshold';
import { measuredAt } from '../../../src/domain/outcome/measured-at';
import type { Outcomes } from '../../../src/domain/outcome/outcome';

const counts = (...rows: readonly (readonly [score: number, right: number, of: number])[]): Outcomes =>
  rows.map(([score, right, of]) => ({ score, right, of }));

describe('measuredAt', () => {
  const outcomes = counts([300, 10, 30], [900, 19, 20], [600, 25, 30]);
  it('counts everything at least as sure, with the lower end of its interval', () => {
    expect(measuredAt(outcomes, 0.9)).toMatchObject({ right: 19, of: 20 });
    expect(measuredAt(outcomes, 0.6)).toMatchObject({ right: 44, of: 50 });
    expect(measuredAt(outcomes, 0)).toMatchObject({ right: 54, of: 80 });
    expect(measuredAt(outcomes, 0.6)?.atLeast).toBeCloseTo(0.78, 2);
  });
  it('says nothing while too few were decided, or about a suggestion without a score', () => {
    expect(measuredAt(outcomes, 0.901)).toBeNull();
    expect(measuredAt(counts([900, 19, 19]), 0.9)).toBeNull();
    expect(measuredAt(outcomes, null)).toBeNull();
  });
  it('a score on the edge counts, whatever its binary form', () => {
    expect(measuredAt(counts([570, 20, 20]), 0.57)?.of).toBe(20);
    expect(measuredAt(counts([290, 20, 20]), 0.29)?.of).toBe(20);
  });
});

describe('findThreshold', () => {
  it('goes down as far as every set on the way holds, and says what is from there up', () => {
    const outcomes = counts([900, 60, 60], [700, 58, 60], [500, 30, 60], [300, 60, 60]);
    expect(findThreshold(outcomes, 10)).toEqual({ score: 700, right: 118, of: 120 });
    expect(findThreshold(outcomes, 5)).toEqual({ score: 700, right: 118, of: 120 });
    expect(findThreshold(outcomes, 50)).toBeUndefined();
  });
  it('what is better below a set that fails does not save it', () => {
    expect(findThreshold(counts([900, 60, 100], [100, 290, 290]), 20)).toBeUndefined();
  });
  it('a few at the top that happen to be wrong do not end it', () => {
    expect(findThreshold(counts([990, 1, 3], [800, 97, 97]), 10)).toEqual({ score: 800, right: 98, of: 100 });
  });
  it('none without enough outcomes, and the order they come in does not matter', () => {
    expect(findThreshold([], 5)).toBeUndefined();
    expect(findThreshold(counts([900, 21, 21]), 5)).toBeUndefined();
    expect(findThreshold(counts([100, 11, 11], [900, 11, 11]), 5)).toMatchObject({ score: 100 });
  });
});

describe('dialOf', () => {
  it('without any outcome: nothing is sure, and how many decisions it takes is a number', () => {
    expect(dialOf([])).toEqual({
      decided: 0,
      right: 0,
      options: dialSteps.map((oneWrongIn) => ({ oneWrongIn, sureShare: null, right: 0, of: 0, atLeast: null, missing: firstLook(oneWrongIn) })),
    });
    expect(dialSteps.map(firstLook)).toEqual([22, 46, 93, 236]);
  });
  it('with enough: the share that is sure, how often those were right, and nothing missing', () => {
    const [, ten] = dialOf(counts([900, 60, 60], [700, 58, 60], [500, 30, 60])).options;
    expect(ten).toMatchObject({ oneWrongIn: 10, sureShare: 120 / 180, right: 118, of: 120, missing: 0 });
    expect(ten?.atLeast).toBeGreaterThanOrEqual(0.9);
  });
});

describe('missingDecisions', () => {
  it('that many more at the same rate are enough, one fewer is not', () => {
    for (const oneWrongIn of dialSteps) {
      const missing = missingDecisions(counts([900, 10, 10]), oneWrongIn);
      expect(findThreshold(counts([900, 10 + missing, 10 + missing]), oneWrongIn)).toBeDefined();
      expect(findThreshold(counts([900, 9 + missing, 9 + missing]), oneWrongIn)).toBeUndefined();
    }
  });
  it('counts those that are not sure too, because only a share of all is', () => {
    const outcomes = counts([900, 47, 50], [300, 20, 50]);
    expect(missingDecisions(outcomes, 10)).toBeGreaterThan(2 * missingDecisions(counts([900, 47, 50]), 10) - 2);
  });
  it('too often wrong: a whole new set, which is finite', () => {
    expect(missingDecisions(counts([900, 50, 100]), 10)).toBe(1_000);
  });
});
