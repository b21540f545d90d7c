import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parityTable } from '../../../workbench/host/parity-table';

describe('the parity table', () => {
  it('names each call once', () => {
    const names = parityTable.map(({ service, call }) => `${service} ${call}`);
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
  });

  it('every row names a test file that exists, and a partial one says what is missing', () => {
    for (const { testedBy } of parityTable) expect(existsSync(testedBy), testedBy).toBe(true);
    expect(parityTable.filter(({ status, note }) => status !== 'supported' && !note)).toEqual([]);
  });
});
