import { describe, expect, it } from 'vitest';
import { openFor } from '../../../../src/frontend/audit-log/unknown/open-for';

describe('openFor', () => {
  const now = Date.parse('2026-11-22T12:00:00.000Z');

  it.each([
    ['2026-11-22T11:59:30.000Z', 'Less than a minute'],
    ['2026-11-22T12:00:30.000Z', 'Less than a minute'],
    ['2026-11-22T11:59:00.000Z', '1 minute'],
    ['2026-11-22T10:30:00.000Z', '1 hour'],
    ['2026-11-20T13:00:00.000Z', '47 hours'],
    ['2026-11-20T12:00:00.000Z', '2 days'],
    ['never', 'Less than a minute'],
  ])('since %s: %s', (instant, words) => {
    expect(openFor(instant, now)).toBe(words);
  });
});
