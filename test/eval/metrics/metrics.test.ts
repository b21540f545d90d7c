import { describe, expect, it } from 'vitest';
import { bootstrapMean, bootstrapShare } from './bootstrap';
import { calibrationError, type JudgedCase } from './calibration-error';
import { createNaiveBayes } from './naive-bayes';
import { orderedFigures, quadraticKappa } from './ordered-scale';
import { riskCoverage } from './risk-coverage';
import { exactSets, macroF1, perValue, setF1 } from './value-sets';

const cases = (confidence: number, hits: number, misses: number): JudgedCase[] => [
  ...Array.from({ length: hits }, () => ({ confidence, hit: true })),
  ...Array.from({ length: misses }, () => ({ confidence, hit: false })),
];

describe('perValue', () => {
  // a: 2 hits, 1 wrong. b: 1 missed. c: 1 hit.
  const sets = [
    { truth: ['a'], chosen: ['a'] },
    { truth: ['a', 'c'], chosen: ['a', 'c'] },
    { truth: ['b'], chosen: ['a'] },
  ];

  it('gives each value its precision, recall and number of issues, most used first', () => {
    expect(perValue(sets)).toEqual({
      a: { n: 2, precision: 2 / 3, recall: 1, f1: 4 / 5 },
      c: { n: 1, precision: 1, recall: 1, f1: 1 },
      b: { n: 1, precision: null, recall: 0, f1: 0 },
    });
  });

  it('macroF1: a rare value weighs as much as a common one; null without cases', () => {
    expect(macroF1(perValue(sets))).toBeCloseTo((4 / 5 + 0 + 1) / 3, 12);
    expect(macroF1(perValue([]))).toBeNull();
  });

  it('exactSets and setF1: overlap in one value does not excuse the others', () => {
    const overlap = [{ truth: ['a', 'b'], chosen: ['a'] }, ...sets];
    expect(exactSets(overlap)).toBe(2 / 4);
    expect(setF1(overlap)).toBeCloseTo((2 / 3 + 1 + 1 + 0) / 4, 12);
    expect([exactSets([]), setF1([])]).toEqual([null, null]);
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
  it('takes the surest first and leaves equally sure ones in the order of time', () => {
    const scored = [...cases(0.2, 0, 1), ...cases(0.9, 1, 0), ...cases(0.5, 1, 1), ...cases(0, 0, 1)];
    expect(riskCoverage(scored)).toEqual([
      { coverage: 0.2, precision: 1 },
      { coverage: 0.4, precision: 1 },
      { coverage: 0.6, precision: 2 / 3 },
      { coverage: 0.8, precision: 2 / 4 },
      { coverage: 1, precision: 2 / 5 },
    ]);
  });

  it('has no precision without cases', () => {
    expect(riskCoverage([]).map(({ precision }) => precision)).toEqual([null, null, null, null, null]);
  });
});

describe('calibrationError', () => {
  it('is the distance between sureness and rightness, weighted by bin', () => {
    expect(calibrationError([])).toBeNull();
    // Bin 0.9 to 1: sure of 0.95, right in 3 of 4. Bin 0.2 to 0.3: sure of 0.25, right in 1 of 2.
    const scored = [...cases(0.9, 1, 1), ...cases(1, 2, 0), ...cases(0.25, 1, 1)];
    expect(calibrationError(scored)).toBeCloseTo((4 / 6) * 0.2 + (2 / 6) * 0.25, 12);
  });
});

describe('orderedFigures', () => {
  it('gives 1 for agreement, 0 for always the same, and null where chance could not miss', () => {
    const placed = (pairs: [number, number][]) => pairs.map(([truth, chosen]) => ({ truth, chosen }));
    expect(quadraticKappa(placed([[0, 0], [1, 1], [2, 2]]))).toBe(1);
    expect(quadraticKappa(placed([[0, 1], [1, 1], [2, 1]]))).toBe(0);
    expect(quadraticKappa(placed([[1, 1], [1, 1]]))).toBeNull();
    // Distances 1 and 0 observed; shuffled: truths 0, 2 and choices 1, 2 give (1 + 4 + 1 + 0) / 2 = 3.
    const figures = orderedFigures(placed([[0, 1], [2, 2]]));
    expect(figures).toMatchObject({ n: 2, overEscalated: 0, underEscalated: 1 / 2 });
    expect(figures.kappa).toBeCloseTo(1 - 1 / 3, 12);
  });
});

describe('bootstrapMean', () => {
  it('is null for nothing, a point where all agree, and the same at each run', () => {
    expect(bootstrapMean([])).toBeNull();
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
