import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/domain/history/words';
import { isWellFormed } from '../../../src/domain/issue/well-formed';

describe('wordsIn', () => {
  it('lower case, in order, with repeats; words that say nothing and single letters are left out', () => {
    expect(wordsIn('The Printer is JAMMED at the printer: a b C')).toEqual(['printer', 'jammed', 'printer']);
  });

  it.each([
    ['kiosks', 'kiosk'],
    ['queries', 'query'],
    ['movies', 'movy'],
    ['houses', 'house'],
    ['status', 'status'],
    ['class', 'class'],
    ['bus', 'bus'],
    ['shoes', 'shoes'],
    ['gas', 'gas'],
  ])('plurals are read as singulars: %s is %s', (plural, singular) => {
    expect(wordsIn(plural)).toEqual([singular]);
  });

  it.each([
    ['loadPage', ['loadpage', 'load', 'page']],
    ['HTTPServer', ['httpserver', 'http', 'server']],
    ['utf8Text', ['utf8text', 'utf8', 'text']],
    ['snake_case-name', ['snake', 'case', 'name']],
    ['iOS', ['ios', 'os']],
  ])('a name that is put together stands whole and in its parts: %s', (name, words) => {
    expect(wordsIn(name)).toEqual(words);
  });

  it('of scripts without spaces pairs of characters, so that a word is found inside a longer one', () => {
    expect(wordsIn('支払い失敗')).toEqual(['支払', '払い', 'い失', '失敗']);
    expect(wordsIn('票')).toEqual(['票']);
    const shared = wordsIn('乗船券の印刷').filter((pair) => wordsIn('印刷できない').includes(pair));
    expect(shared).toEqual(['印刷']);
  });

  it('characters outside the basic plane are never torn apart', () => {
    for (const word of wordsIn('𠮷野家の𠮷')) expect(isWellFormed(word)).toBe(true);
  });

  it('letters of any alphabet make words, accents and all', () => {
    expect(wordsIn('Überfahrt störte Касса πληρωμή')).toEqual(['überfahrt', 'störte', 'касса', 'πληρωμή']);
  });

  it('hashes and pictures in base64 are no words', () => {
    expect(wordsIn(`${'a1B2'.repeat(30)} ${'x'.repeat(41)} ok`)).toEqual(['ok']);
  });

  it('words that are names in JavaScript are words like others', () => {
    expect(wordsIn('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring', 'string']);
  });

  it.each([
    ['one endless word', 'a'.repeat(1_000_000)],
    ['one endless camelCase word', 'aB'.repeat(500_000)],
    ['only capitals and one small letter', `${'A'.repeat(99)}b `.repeat(10_000)],
    ['one endless run of Han', '字'.repeat(1_000_000)],
    ['only marks', '[:.-_]'.repeat(170_000)],
  ])('1 MB of %s is read whole, and a word behind it is still found', (_what, text) => {
    expect(wordsIn(`${text} behind`).at(-1)).toBe('behind');
  });

  it('says the same each time', () => {
    expect(wordsIn('loadPage 支払い kiosks')).toEqual(wordsIn('loadPage 支払い kiosks'));
  });
});
