import { describe, expect, it } from 'vitest';
import { chanceOfAtMost } from '../../../src/domain/outcome/binomial';
import { findThreshold } from '../../../src/domain/outcome/find-threshold';
import type { Outcomes, ScoreCount } from '../../../src/domain/outcome/outcome';
import { seeded } from './seeded';

const WORLDS = 300;
const LEVELS = 25;

/** How often a suggestion is right, by its place in the order of scores: 0 is the surest, 1 the least sure. */
type Truth = (place: number) => number;

/** What can go wrong with a dial: just not good enough everywhere, worse at the top than below, good at the top alone. */
const truths: Readonly<Record<string, (oneWrongIn: number) => Truth>> = {
  'just short of it everywhere': (n) => () => 1 - 1.05 / n,
  'worse at the top': (n) => (place) => (place < 0.12 ? 1 - 2 / n : 1 - 1.02 / n),
  'good at the top alone': (n) => (place) => 1 - 0.5 / n - 0.4 * place,
  'slowly worse': (n) => (place) => 1 - 0.6 / n - place / n,
};
const errorOf = (truth: Truth, levels: number) =>
  Array.from({ length: levels }, (_, level) => 1 - truth(level / LEVELS)).reduce((sum, wrong) => sum + wrong, 0) / levels;

/** Decisions on suggestions of all scores alike. */
function decide(truth: Truth, decisions: number, random: () => number): Outcomes {
  const counted = Array.from({ length: LEVELS }, (_, level) => ({ score: 1_000 - level * 40, right: 0, of: 0 }));
  for (let made = 0; made < decisions; made++) {
    const level = Math.floor(random() * LEVELS);
    const one = counted[level];
    if (!one) continue;
    one.of++;
    if (random() < truth(level / LEVELS)) one.right++;
  }
  return counted.filter(({ of }) => of > 0);
}

/** What everybody does first: of all thresholds whose own bound holds, the lowest. */
function lowestThatHolds(outcomes: Outcomes, oneWrongIn: number): ScoreCount | undefined {
  let [right, of, found]: [number, number, ScoreCount | undefined] = [0, 0, undefined];
  for (const counted of outcomes) {
    right += counted.right;
    of += counted.of;
    if (chanceOfAtMost(of - right, of, 1 / oneWrongIn) <= 0.05) found = { score: counted.score, right, of };
  }
  return found;
}

function brokenPromises(find: typeof findThreshold, truth: Truth, oneWrongIn: number, decisions: number, seed: number): number {
  const random = seeded(seed);
  let broken = 0;
  for (let world = 0; world < WORLDS; world++) {
    const found = find(decide(truth, decisions, random), oneWrongIn);
    if (found && errorOf(truth, (1_000 - found.score) / 40 + 1) > 1 / oneWrongIn) broken++;
  }
  return broken / WORLDS;
}

describe('the promise of the dial', () => {
  const cases = Object.keys(truths).flatMap((name) =>
    [5, 10, 20].flatMap((oneWrongIn) => [60, 150, 400, 1_000].map((decisions) => ({ name, oneWrongIn, decisions }))),
  );
  it('findThreshold: more than one in N is wrong in about 5 % of worlds at most, whatever the truth', () => {
    const shares = cases.map(({ name, oneWrongIn, decisions }, index) => {
      const truth = truths[name]?.(oneWrongIn) ?? (() => 0);
      return { name, oneWrongIn, decisions, broken: brokenPromises(findThreshold, truth, oneWrongIn, decisions, index + 1) };
    });
    const worst = Math.max(...shares.map(({ broken }) => broken));
    const mean = shares.reduce((sum, { broken }) => sum + broken, 0) / shares.length;
    console.info(`risk dial: promise broken in ${(100 * mean).toFixed(1)} % of ${cases.length * WORLDS} worlds, in ${(100 * worst).toFixed(1)} % of the worst kind`);
    // 5 % and three standard deviations of 300 worlds.
    expect(shares.filter(({ broken }) => broken > 0.09)).toEqual([]);
    expect(mean).toBeLessThan(0.05);
  });
  it('taking the lowest threshold whose own bound holds breaks it far more often: this is what the fixed sequence is for', () => {
    const truth: Truth = () => 1 - 1.05 / 10;
    expect(brokenPromises(lowestThatHolds, truth, 10, 400, 7)).toBeGreaterThan(2 * brokenPromises(findThreshold, truth, 10, 400, 7));
  });
  it('findThreshold: where suggestions are good most are left to the app', () => {
    const random = seeded(99);
    const shares = Array.from({ length: 100 }, () => {
      const outcomes = decide(() => 0.98, 300, random);
      return (findThreshold(outcomes, 10)?.of ?? 0) / 300;
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.75);
  });
});
