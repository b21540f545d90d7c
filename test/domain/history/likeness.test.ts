import { describe, expect, it } from 'vitest';
import { comparable, compare, duplicatePrior, duplicateProbability, type Likeness } from '../../../src/domain/history/likeness';

const compared = (summary: string, other: string, more: { description?: string; otherDescription?: string; rarity?: (word: string) => number } = {}) =>
  compare(
    comparable({ summary, description: more.description ?? '' }),
    comparable({ summary: other, description: more.otherDescription ?? '' }),
    { alike: 0.5, days: 3 },
    more.rarity ?? (() => 1),
  );

describe('compare', () => {
  it('how much of a summary the other issue says too, each way, its description included', () => {
    const { saidThere, saidHere } = compared('Printer jams', 'Kiosk dark', { otherDescription: 'the printer' });
    expect([saidThere, saidHere]).toEqual([0.5, 0]);
  });

  it('rare words count for more', () => {
    const rarity = (word: string) => (word === 'printer' ? 3 : 1);
    expect(compared('Printer update', 'Printer dark', { rarity }).saidThere).toBe(0.75);
  });

  it('a summary without words says nothing, and is said nowhere', () => {
    expect(compared('???', 'Printer')).toMatchObject({ saidThere: 0, saidHere: 0, isSeries: false });
  });

  it.each([
    ['Paging on the users page', 'Paging on the groups page', true],
    ['Translate menu to French', 'Translate menu to Polish', true],
    ['Paging on the users page', 'Paging on the users page', false],
    ['Paging on the users page', 'Paging on the users page is slow', false],
    ['Printer jams', 'Kiosk dark', false],
    ['一覧 画面 A', '一覧 画面 B', true],
  ])('a series puts words of its own between the same beginning and end: %s / %s', (one, other, isSeries) => {
    expect(compared(one, other).isSeries).toBe(isSeries);
    expect(compared(other, one).isSeries).toBe(isSeries);
  });

  it('only the beginning of a description is compared', () => {
    expect(compared('Printer', 'x1', { otherDescription: `${'. '.repeat(1_100)}printer` }).saidThere).toBe(0);
  });
});

describe('duplicateProbability', () => {
  const likeness: Likeness = { alike: 0.5, days: 10, saidThere: 0.5, saidHere: 0.5, isSeries: false };
  const probability = (more: Partial<Likeness> = {}, prior = duplicatePrior(2, 100)) => duplicateProbability({ ...likeness, ...more }, prior);

  it.each([
    ['shares more of the score', { alike: 0.9 }],
    ['is nearer in time', { days: 2 }],
    ['says more of it there', { saidThere: 1 }],
    ['says more of it here', { saidHere: 1 }],
  ])('is higher when it %s', (_what, more) => {
    expect(probability(more)).toBeGreaterThan(probability());
  });

  it('is lower for a series, and for what one person writes down within minutes', () => {
    expect(probability({ isSeries: true })).toBeLessThan(probability());
    expect(probability({ days: 0.01 })).toBeLessThan(probability({ days: 1 }));
  });

  it('is higher where more turned out to be duplicates', () => {
    expect(probability({}, duplicatePrior(20, 100))).toBeGreaterThan(probability());
  });

  it('lies between 0 and 1 at the ends of everything', () => {
    for (const alike of [0, 1]) for (const days of [0, 1e6]) for (const said of [0, 1]) for (const isSeries of [true, false]) {
      const one = duplicateProbability({ alike, days, saidThere: said, saidHere: said, isSeries }, duplicatePrior(500, 500));
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(1);
    }
  });
});

describe('duplicatePrior', () => {
  it('one in fifty before any issue was seen; what is seen moves it', () => {
    expect(1 / (1 + Math.exp(-duplicatePrior(0, 0)))).toBeCloseTo(0.02);
    expect(duplicatePrior(0, 500)).toBeLessThan(duplicatePrior(0, 0));
    expect(Number.isFinite(duplicatePrior(500, 500))).toBe(true);
  });
});
