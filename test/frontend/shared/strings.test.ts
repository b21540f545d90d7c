import { describe, expect, it } from 'vitest';
import { ErrorCodeSchema } from '../../../src/contract/result';
import { strings } from '../../../src/frontend/shared/strings';
import { listOf } from '../../../src/frontend/shared/strings/fields';

describe('strings', () => {
  it.each(ErrorCodeSchema.options)(
    '%s: a title, what happened and what to do, each a finished sentence of its own',
    (code) => {
      const { title, sentence, next } = strings.errors[code];
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(next).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('no two error codes share a title', () => {
    const titles = ErrorCodeSchema.options.map((code) => strings.errors[code].title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('listOf', () => {
  it('none, one, two and three words', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
