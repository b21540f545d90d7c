import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, QuoteLimits, readSpan, SpanSchema } from '../../../src/domain/issue/span';

const issue = {
  summary: 'Login fails on iOS',
  description: [
    'Steps:',
    '1.  Open  the app \u{1F600}',
    '2. Tap \u201CSign in\u201D \u2013 it says \u2018Error\u2019',
    '\u0130stanbul login fails',
  ].join('\n'),
};
const quoted = (quote: string): string | null | undefined => {
  const span = findQuote(issue, quote);
  return span && readSpan(issue, span);
};

describe('findQuote', () => {
  test.each([
    ['words that are not there', 'Login works'],
    ['words in another order', 'app the Open'],
    ['an empty quote', ' "..." '],
    ['too few word characters', '1.'],
    ['half a surrogate pair', 'app \uD83D'],
    ['a quote over the limit', 'x'.repeat(QuoteLimits.MAX_CHARS + 1)],
    ['a regular expression', 'Login.*iOS'],
  ])('%s: not found', (_, quote) => expect(quoted(quote)).toBeUndefined());

  test('exact words are found where they stand, in the summary before the description', () => {
    expect(findQuote(issue, 'fails')).toMatchObject({ source: 'summary', offset: 6, length: 5 });
    expect(findQuote(issue, 'login fails')).toMatchObject({ source: 'description' });
    expect(quoted('Open  the app \u{1F600}')).toBe('Open  the app \u{1F600}');
  });

  test.each([
    ['white space', 'open the app \u{1F600} 2. tap', 'Open  the app \u{1F600}\n2. Tap'],
    ['quotes and dashes', 'tap "sign in" - it says \'error\'', 'Tap \u201CSign in\u201D \u2013 it says \u2018Error'],
    ['case', 'LOGIN FAILS ON IOS', 'Login fails on iOS'],
    ['marks around it', '\u201C\u2026Login fails...\u201D', 'Login fails'],
    ['a letter whose lower case is longer', '\u0130STANBUL login', '\u0130stanbul login'],
  ])('differences of %s are ignored and the issue\'s own words are the quote', (_, quote, words) => {
    expect(quoted(quote)).toBe(words);
  });

  test('a summary of few letters can be quoted whole', () => {
    expect(findQuote({ summary: 'QA', description: 'QA' }, '"QA"')).toMatchObject({ source: 'summary', length: 2 });
    expect(findQuote({ summary: 'QA x', description: 'QA' }, 'QA')).toBeUndefined();
  });

  test('a list\'s mark is no part of a quote, whether it is quoted or not', () => {
    const list = { summary: 'First steps', description: 'Do:\n- First steps\n1. Then the rest\n  * [x] And this one\n3 - 2 apples are left\n- [ ] 12' };
    const read = (quote: string) => {
      const span = findQuote(list, quote);
      return span && [readSpan(list, span), span.offset];
    };
    expect(read('- First steps')).toEqual(['First steps', list.description.indexOf('First')]);
    expect(read('1. THEN the rest')).toEqual(['Then the rest', list.description.indexOf('Then')]);
    expect(read('* [x] And this')).toEqual(['And this', list.description.indexOf('And')]);
    expect(read('[x] And this')).toEqual(['[x] And this', list.description.indexOf('[x]')]);
    expect(read('- 2 apples')).toEqual(['- 2 apples', list.description.indexOf('- 2')]);
    expect(read('- First steps 1. Then')).toEqual(['First steps\n1. Then', list.description.indexOf('First')]);
    expect(findQuote({ summary: '- QA', description: '' }, '- QA')).toMatchObject({ source: 'summary', offset: 0, length: 4 });
  });

  test('any part of a text is found, and what is read back is that part', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 5, maxLength: 60 });
    const check = fc.property(text, fc.nat(), fc.nat(), (description, from, size) => {
      const characters = Array.from(description);
      const start = from % characters.length;
      const part = characters.slice(start, start + 1 + (size % characters.length)).join('');
      fc.pre((part.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= QuoteLimits.MIN_WORD_CHARS);
      const span = findQuote({ summary: '', description }, part);
      expect(span && SpanSchema.parse(span)).toEqual(span);
      const read = span && readSpan({ summary: '', description }, span);
      expect(read).toBeTruthy();
      expect(part).toContain(read);
      expect(description.slice(span?.offset, (span?.offset ?? 0) + (span?.length ?? 0))).toBe(read);
    });
    fc.assert(check);
  });

  test('a changed form of any part is still found as the issue wrote it', () => {
    const word = fc.stringMatching(/^[A-Za-z]{4,9}$/);
    const several = fc.array(word, { minLength: 3, maxLength: 8 });
    const check = fc.property(several, fc.constantFrom('  ', '\n', ' \t '), (words, gap) => {
      const description = `\u{1F600}${words.join(gap)}`;
      const span = findQuote({ summary: '', description }, `"${words.join(' ').toUpperCase()}"`);
      expect(span && readSpan({ summary: '', description }, span)).toBe(words.join(gap));
    });
    fc.assert(check);
  });
});

describe('readSpan', () => {
  const find = () => {
    const span = findQuote(issue, 'Open the app');
    if (!span) throw new Error('the quote of this test is in the issue above');
    return span;
  };

  test.each([
    ['edited words', issue.description.replace('Open', 'Shut')],
    ['moved words', `\n${issue.description}`],
    ['a shortened text', issue.description.slice(0, 14)],
    ['nothing', ''],
    ['a text with half a pair there', issue.description.replace('Open', '\uD83D\uD83Den')],
  ])('%s: null', (_, description) => expect(readSpan({ ...issue, description }, find())).toBeNull());

  test('a span survives changes behind it', () => {
    expect(readSpan({ ...issue, description: `${issue.description} more` }, find())).toBe('Open  the app');
  });
});
