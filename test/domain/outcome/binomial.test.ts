import { describe, expect, it } from 'vitest';
import { BOUND_ALPHA, chanceOfAtMost, lowerBound } from '../../../src/domain/outcome/binomial';
import { seeded } from './seeded';

describe('chanceOfAtMost', () => {
  it.each([
    [0, 10, 0.1, 0.9 ** 10],
    [1, 2, 0.5, 0.75],
    [10, 10, 0.3, 1],
    [2, 59, 0.1, 0.05726],
  ])('at most %i of %i at rate %f', (wrong, of, rate, chance) => {
    expect(chanceOfAtMost(wrong, of, rate)).toBeCloseTo(chance, 3);
  });
  it('terms smaller than a number can be do not make it nothing', () => {
    expect(chanceOfAtMost(900, 1_000, 0.9)).toBeCloseTo(0.53, 1);
  });
});

describe('lowerBound', () => {
  it('all right: the level to the power of 1/n; none right: nothing', () => {
    expect(lowerBound(59, 59)).toBeCloseTo(0.05 ** (1 / 59), 9);
    expect(lowerBound(0, 59)).toBe(0);
  });
  it('is where the chance of so few wrong is exactly the level', () => {
    for (const [right, of] of [[1, 3], [45, 50], [980, 1_000]] as const) {
      expect(chanceOfAtMost(of - right, of, 1 - lowerBound(right, of))).toBeCloseTo(BOUND_ALPHA, 9);
    }
  });
  it('lies above the truth in at most one of twenty worlds, also for shares near 1', () => {
    const random = seeded(1);
    for (const [truth, of] of [[0.9, 30], [0.95, 80], [0.98, 200], [0.99, 60]] as const) {
      let tooHigh = 0;
      for (let world = 0; world < 2_000; world++) {
        const right = Array.from({ length: of }, random).filter((chance) => chance < truth).length;
        if (lowerBound(right, of) > truth) tooHigh++;
      }
      // 5 % and three standard deviations of 2,000 worlds.
      expect(tooHigh / 2_000).toBeLessThan(0.065);
    }
  });
});
