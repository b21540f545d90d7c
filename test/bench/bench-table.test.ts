import { expect, it } from 'vitest';
import { benchTable } from './bench-table';
import { median, quantile } from './quantile';

it('benchTable: a missed target is named, a met one too, and a figure without a target stands alone', () => {
  const lines = benchTable([
    { key: 'panel.depth', value: 3, unit: 'calls deep', atMost: 2 },
    { key: 'triage.depth', value: 2, unit: 'calls deep', atMost: 2 },
    { key: 'ratio', value: 1.23456, unit: 'times' },
    { key: 'bytes', value: 12345.6, unit: 'bytes' },
  ]).split('\n');
  expect(lines[0]).toMatch(/3 calls deep {2}target at most 2: MISSED$/);
  expect(lines[1]).toMatch(/2 calls deep {2}target at most 2: met$/);
  expect(lines[2]).toMatch(/1\.23 times$/);
  expect(lines[3]).toMatch(/12346 bytes$/);
});

it('quantile: the nearest rank, always one of the numbers', () => {
  expect(() => median([])).toThrow('no numbers');
  const numbers = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect([median(numbers), quantile(numbers, 0.95), quantile(numbers, 1)]).toEqual([10, 19, 20]);
  expect(median([3, 1, 2])).toBe(2);
});
