import { describe, expect, it } from 'vitest';
import { countTermValues, countValues } from '../../../src/domain/history/value-counts';
import { logShare, namedOdds, tellingWord, weigh, wordOdds, type FieldPast } from '../../../src/domain/history/value-evidence';

const [KIOSK, CHECKOUT] = [1, 2];
const [PRINTER, UPDATE, BASKET] = [11, 12, 13];
const values = new Set([KIOSK, CHECKOUT]);
const neighbour = (id: number, terms: readonly number[], held: readonly number[]) =>
  ({ issueId: `${id}`, alike: 1, days: 0, terms: new Set(terms), values: new Set(held) });
const neighbours = [
  ...Array.from({ length: 5 }, (_, at) => neighbour(at, [PRINTER, UPDATE], [KIOSK])),
  ...Array.from({ length: 5 }, (_, at) => neighbour(10 + at, [BASKET, UPDATE], [CHECKOUT])),
];
const ask = (hash: number, inSummary = true) => ({ term: `${hash}`, hash, weight: 1, count: 1, inSummary });
const fieldPast = (...asked: FieldPast['asked']): FieldPast => ({
  asked,
  counts: countValues(neighbours.map((one) => [...one.values]), values),
  termCounts: countTermValues(neighbours, values),
  labelled: neighbours.length,
});

describe('weigh', () => {
  it('each sign that grows makes a value likelier', () => {
    const none = { neighbours: 0, words: 0, tellingWord: 0, recentUse: 0, named: 0 };
    for (const sign of ['neighbours', 'words', 'tellingWord', 'recentUse', 'named'] as const) {
      expect(weigh({ ...none, [sign]: 1 }), sign).toBeGreaterThan(weigh(none));
    }
  });

  it('a share of nothing is finite', () => {
    expect(Number.isFinite(logShare(0))).toBe(true);
  });
});

describe('wordOdds', () => {
  it('a word of one value speaks for it and against the others; one that all use for none', () => {
    expect(wordOdds(fieldPast(ask(PRINTER)), KIOSK)).toBeGreaterThan(0.5);
    expect(wordOdds(fieldPast(ask(PRINTER)), CHECKOUT)).toBeLessThan(-0.5);
    expect(wordOdds(fieldPast(ask(UPDATE)), KIOSK)).toBeCloseTo(0, 1);
  });

  it('a word of the description counts half', () => {
    expect(wordOdds(fieldPast(ask(PRINTER, false)), KIOSK)).toBeCloseTo(wordOdds(fieldPast(ask(PRINTER)), KIOSK) / 2);
  });

  it('words nobody knows say nothing', () => {
    expect(wordOdds(fieldPast(ask(99)), KIOSK)).toBe(0);
    expect(wordOdds(fieldPast(), KIOSK)).toBe(0);
  });
});

describe('tellingWord', () => {
  it('the loudest word of the summary counts, and no word speaks against', () => {
    const loud = tellingWord(fieldPast(ask(PRINTER)), KIOSK);
    expect(loud).toBeGreaterThan(0);
    expect(tellingWord(fieldPast(ask(UPDATE), ask(PRINTER), ask(99)), KIOSK)).toBe(loud);
    expect(tellingWord(fieldPast(ask(PRINTER)), CHECKOUT)).toBe(0);
  });

  it('words of the description are not asked', () => {
    expect(tellingWord(fieldPast(ask(PRINTER, false)), KIOSK)).toBe(0);
  });
});

describe('namedOdds', () => {
  const odds = (level: 'summary' | 'half_text', value: number, named: readonly number[], share = 0.1) =>
    namedOdds(level, named, value, { neighbours, share });

  it('a name in the summary raises a value more than half of one in the text', () => {
    expect(odds('summary', KIOSK, [99])).toBeGreaterThan(odds('half_text', KIOSK, [99]));
    expect(odds('half_text', KIOSK, [99])).toBeGreaterThan(0);
  });

  it('what past issues with the same words had says how far the name is to be trusted', () => {
    expect(odds('summary', KIOSK, [PRINTER])).toBeGreaterThan(odds('summary', KIOSK, [99]));
    expect(odds('summary', CHECKOUT, [PRINTER])).toBeLessThan(odds('summary', CHECKOUT, [99]));
  });

  it('all words of the name must stand in a past issue for it to count', () => {
    expect(odds('summary', CHECKOUT, [PRINTER, BASKET])).toBe(odds('summary', CHECKOUT, [99]));
  });

  it('naming what is used most anyway raises it less than naming what is rare', () => {
    expect(odds('summary', KIOSK, [99], 0.6)).toBeLessThan(odds('summary', KIOSK, [99], 0.05));
  });
});
