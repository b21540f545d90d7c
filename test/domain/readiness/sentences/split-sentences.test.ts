import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/domain/readiness/sentences/split-sentences';
import { hostileTexts } from './hostile-texts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('ends at lines, and at marks with space behind them', () => {
    expect(texts('It fails. Why?  No idea!\nNext line')).toEqual(['It fails.', 'Why?', 'No idea!', 'Next line']);
  });

  it('ends in sloppy writing too, where the next sentence begins small', () => {
    expect(texts('it fails. then it works')).toEqual(['it fails.', 'then it works']);
  });

  it('keeps a list\u2019s mark with its item', () => {
    expect(texts('1. Open the page.\n2) Press Save\n- done')).toEqual(['1. Open the page.', '2) Press Save', '- done']);
  });

  it('ends neither at versions and file names nor at abbreviations that go on', () => {
    expect(texts('Version 1.2.3 of app.js breaks, e.g. on Monday. Not on v2.')).toEqual(['Version 1.2.3 of app.js breaks, e.g. on Monday.', 'Not on v2.']);
    expect(texts('Files, logs etc. are gone. Help.')).toEqual(['Files, logs etc. are gone.', 'Help.']);
    expect(texts('Files, logs etc. Help.')).toEqual(['Files, logs etc.', 'Help.']);
  });

  it('closes quotes and brackets with the sentence', () => {
    expect(texts('It says “no.” Then (again.) stops')).toEqual(['It says “no.”', 'Then (again.)', 'stops']);
  });

  it('gives no empty sentence', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\n  \t\n')).toEqual([]);
  });

  it('each sentence stands in the text at its place, in order, and nothing but white space is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', '!', '?', ')', ' ', '\n', '-', 'e.g.', 'Ä', '\u{1F600}'), maxLength: 200 }), (text) => {
        let end = 0;
        for (const { text: sentence, offset, length } of splitSentences(text)) {
          expect(text.slice(offset, offset + length)).toBe(sentence);
          expect(length).toBeGreaterThan(0);
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, offset).trim()).toBe('');
          end = offset + length;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('hostile text of 100 KB is split to its end or to the thousandth sentence', () => {
    for (const text of hostileTexts) expect(splitSentences(text).length).toBeLessThanOrEqual(1_000);
    expect(splitSentences('a. '.repeat(5_000))).toHaveLength(1_000);
  });
});
