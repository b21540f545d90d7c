import { describe, expect, it } from 'vitest';
import { HistoryLimits } from '../../../src/domain/history/history-limits';
import { termsOf } from '../../../src/domain/history/terms';

const terms = (summary: string, description = '', limit?: number) => termsOf({ summary, description }, limit).map(({ term }) => term);

describe('termsOf', () => {
  it('words and pairs of words of the summary come before everything of the description, however often it says it', () => {
    expect(terms('Kiosk printer', 'queue queue queue queue queue ')).toEqual(['kiosk', 'printer', 'kiosk printer', 'queue']);
  });

  it('of the description what it repeats comes first; what is equally often stays in order', () => {
    expect(terms('Kiosk', 'gate ticket ticket berth')).toEqual(['kiosk', 'ticket', 'gate', 'berth']);
  });

  it('counts once in the summary as three times in the description', () => {
    const counts = new Map(termsOf({ summary: 'kiosk', description: 'kiosk gate' }).map(({ term, count }) => [term, count]));
    expect(counts).toEqual(new Map([['kiosk', 4], ['gate', 1]]));
  });

  it.each([
    ['[Android] Ticket is grey', 'android:'],
    ['  iOS app: ticket is grey', 'ios app:'],
    ['DS-12/api: fails', 'ds-12/api:'],
  ])('what stands before the colon, or in brackets, is a term: %s', (summary, prefix) => {
    expect(terms(summary)[0]).toBe(prefix);
  });

  it.each(['Ticket is grey', `${'x'.repeat(31)}: ticket`, '[unclosed ticket', ': ticket', '[] ticket'])('a summary without such a mark has none: %s', (summary) => {
    expect(terms(summary).filter((one) => one.endsWith(':'))).toEqual([]);
  });

  it('keeps at most the agreed number of terms; the evaluation may ask for more', () => {
    const description = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    expect(terms('Kiosk', description)).toHaveLength(HistoryLimits.TERMS_PER_ISSUE);
    expect(terms('Kiosk', description, Infinity)).toHaveLength(101);
  });

  it('what comes after the first 4,000 characters of a description is not looked at', () => {
    const filler = '. '.repeat(1_990);
    expect(terms('Kiosk', `${filler}near ${filler}distant`)).toEqual(['kiosk', 'near']);
  });

  it('an issue without a word has no terms', () => {
    expect(terms('!!!', '')).toEqual([]);
  });

  it('a hostile summary is one issue with at most the agreed number of terms', () => {
    for (const hostile of ['['.repeat(1_000_000), ' '.repeat(1_000_000), `${'a '.repeat(500_000)}:`, 'aB'.repeat(500_000)]) {
      expect(terms(hostile, hostile).length).toBeLessThanOrEqual(HistoryLimits.TERMS_PER_ISSUE);
    }
  });
});
