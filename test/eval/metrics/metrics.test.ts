import { describe, expect, it } from 'vitest';
import { bootstrapShare } from './bootstrap';
import { calibrationError } from './calibration-error';
import type { LevelledCase } from './confidence-order';
import { macroF1 } from './macro-f1';
import { createNaiveBayes } from './naive-bayes';
import { riskCoverage } from './risk-coverage';

const cases = (level: LevelledCase['level'], hits: number, misses: number): LevelledCase[] => [
  ...Array.from({ length: hits }, () => ({ level, hit: true })),
  ...Array.from({ length: misses }, () => ({ level, hit: false })),
];

describe('macroF1', () => {
  it('is null without cases', () => {
    expect(macroF1([])).toBeNull();
  });

  it('counts whole sets and gives a rare value the weight of a common one', () => {
    // a: 2 hits, 1 wrong -> 4/5. b: 1 missed -> 0. c: 1 hit -> 1.
    const scored = [
      { truth: ['a'], suggested: ['a'] },
      { truth: ['a', 'c'], suggested: ['a', 'c'] },
      { truth: ['b'], suggested: ['a'] },
    ];
    expect(macroF1(scored)).toBeCloseTo((4 / 5 + 0 + 1) / 3, 12);
  });
});

describe('createNaiveBayes', () => {
  it('predicts nothing before it learnt anything', () => {
    expect(createNaiveBayes().predict(['tokyo'])).toBeUndefined();
  });

  it('gives the answers of the worked example it is taken from', () => {
    // Introduction to Information Retrieval, table 13.1 and example 13.1: 0.0003 for yes, 0.0001 for no.
    const bayes = createNaiveBayes();
    bayes.learn(['chinese', 'beijing', 'chinese'], ['yes']);
    bayes.learn(['chinese', 'chinese', 'shanghai'], ['yes']);
    bayes.learn(['chinese', 'macao'], ['yes']);
    bayes.learn(['tokyo', 'japan', 'chinese'], ['no']);
    expect(bayes.predict(['chinese', 'chinese', 'chinese', 'tokyo', 'japan'])).toBe('yes');
    // Counted by hand: yes 3/4 * (1/14)^2 = 0.0038, no 1/4 * (2/9)^2 = 0.0123.
    expect(bayes.predict(['tokyo', 'japan'])).toBe('no');
    // A word nobody has written before says nothing, so the commoner value wins.
    expect(bayes.predict(['osaka'])).toBe('yes');
  });
});

describe('riskCoverage', () => {
  it('takes the surest first, in time order within a level, and is null where suggestions run out', () => {
    const scored = [...cases('low', 0, 1), ...cases('high', 1, 0), ...cases('medium', 1, 1), ...cases(null, 0, 1)];
    expect(riskCoverage(scored)).toEqual([
      { coverage: 0.2, precision: 1 },
      { coverage: 0.4, precision: 1 },
      { coverage: 0.6, precision: 2 / 3 },
      { coverage: 0.8, precision: 2 / 4 },
      { coverage: 1, precision: null },
    ]);
  });

  it('has no precision without cases', () => {
    expect(riskCoverage([]).map(({ precision }) => precision)).toEqual([null, null, null, null, null]);
  });
});

describe('calibrationError', () => {
  it('says why there is none', () => {
    expect(calibrationError([], cases(null, 0, 3))).toEqual({ ece: null, eceReason: 'nothing was suggested' });
    expect(calibrationError(cases('high', 19, 0), cases('high', 1, 0)).ece).toBeNull();
  });

  it('is the distance between earlier and later precision, weighted by level', () => {
    const earlier = [...cases('high', 16, 4), ...cases('low', 5, 15)];
    const scored = [...cases('high', 3, 3), ...cases('low', 1, 1), ...cases(null, 0, 10)];
    // high: |0.8 - 0.5| on 6 of 8, low: |0.25 - 0.5| on 2 of 8.
    expect(calibrationError(earlier, scored).ece).toBeCloseTo(0.3 * 0.75 + 0.25 * 0.25, 12);
  });
});

describe('bootstrapShare', () => {
  it('is null for nothing, a point where all agree, and the same at each run', () => {
    expect(bootstrapShare([])).toBeNull();
    expect(bootstrapShare([true, true, true])).toEqual([1, 1]);
    const half = Array.from({ length: 100 }, (_, index) => index % 2 === 0);
    expect(bootstrapShare(half)).toEqual(bootstrapShare(half));
  });

  it('is as wide as the normal approximation says, for a half of 400', () => {
    const [low, high] = bootstrapShare(Array.from({ length: 400 }, (_, index) => index < 200)) ?? [0, 0];
    // 0.5 -+ 1.96 * sqrt(0.25 / 400) = 0.451 .. 0.549
    expect(low).toBeCloseTo(0.451, 1.9);
    expect(high).toBeCloseTo(0.549, 1.9);
  });
});
