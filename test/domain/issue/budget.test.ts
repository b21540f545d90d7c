import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToBudget, estimateTokens } from '../../../src/domain/issue/budget';

describe('estimateTokens', () => {
  test('other alphabets weigh more than English, Chinese most', () => {
    expect([estimateTokens(''), estimateTokens('abcd'), estimateTokens('abcde')]).toEqual([0, 1, 2]);
    expect(estimateTokens('\u0436\u0436\u0436\u0436')).toBe(2);
    expect(estimateTokens('\u767B\u5F55\u5931\u8D25')).toBe(4);
  });
});

describe('cutToBudget', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `line ${at} says something`).join('\n');

  test('a budget below the marker leaves nothing', () => {
    expect(cutToBudget(lines, { maxTokens: 2 })).toEqual({ text: '', cut: true });
  });

  test('a text within the budget is itself', () => {
    expect(cutToBudget(lines, { maxTokens: 10_000 })).toEqual({ text: lines, cut: false });
  });

  test('head and tail stay, whole lines, about 60 to 40, with the number of characters left out between them', () => {
    const { text } = cutToBudget(lines, { maxTokens: 500 });
    const [head = '', left = '', tail = ''] = text.split(/\n?\[\.\.\. (\d+) characters left out \.\.\.\]\n?/);
    expect(lines.startsWith(`${head}\n`) && lines.endsWith(`\n${tail}`)).toBe(true);
    expect(Math.abs(lines.length - head.length - tail.length - Number(left))).toBeLessThan(4);
    expect(head.length / (head.length + tail.length)).toBeGreaterThan(0.55);
    expect(head.length / (head.length + tail.length)).toBeLessThan(0.65);
    expect(estimateTokens(text)).toBeGreaterThan(480);
  });

  test('a budget is kept by the counter that is given', () => {
    const countTokens = (text: string): number => text.split(/\s+/).length;
    const { text } = cutToBudget(lines, { maxTokens: 100, countTokens });
    expect(countTokens(text)).toBeLessThanOrEqual(100);
    expect(countTokens(text)).toBeGreaterThan(80);
  });

  test('no text is over its budget or holds half a surrogate pair', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\u{1F600}', '\u767B');
    const text = fc.string({ unit, minLength: 100, maxLength: 400 });
    const check = fc.property(text, fc.integer({ min: 0, max: 150 }), (whole, maxTokens) => {
      const kept = cutToBudget(whole, { maxTokens });
      expect(estimateTokens(kept.text)).toBeLessThanOrEqual(maxTokens);
      expect(/\p{Surrogate}/u.test(kept.text)).toBe(false);
      expect(kept.cut).toBe(kept.text !== whole);
    });
    fc.assert(check);
  });
});
