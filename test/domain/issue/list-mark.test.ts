import { describe, expect, it } from 'vitest';
import { listMarkLength } from '../../../src/domain/issue/list-mark';

describe('listMarkLength', () => {
  it.each([
    ['- a', 2], ['* a', 2], ['• a', 2], ['1. a', 3], ['12) a', 4], ['(2) a', 4], ['  - a', 4], ['-- a', 3], ['- [x] a', 6], ['- [ ] a', 6],
    ['a', 0], ['', 0], ['- ', 0], ['-1 degree', 0], ['*bold* words', 0], ['1.5 GB', 0], ['2024. A year', 0], ['[x] a', 0], ['--flag', 0],
  ])('%j: %i', (text, length) => {
    expect(listMarkLength(text)).toBe(length);
  });
});
