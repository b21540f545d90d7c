import { describe, expect, it } from 'vitest';
import { codeColors } from '../../../../src/frontend/audit-log/log/code-colors';

describe('codeColors', () => {
  it('events without a code: no colour', () => {
    expect(codeColors([undefined, undefined]).size).toBe(0);
  });

  it('one colour for all rows of a code, another for the code that follows', () => {
    const colors = codeColors(['a', 'a', undefined, 'b', 'a', 'c', 'd', 'e', 'f', 'g']);
    expect([...colors.keys()]).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const inOrder = [...colors.values()];
    expect(inOrder.every((color, index) => color !== inOrder[index + 1])).toBe(true);
  });
});
