import { describe, expect, it } from 'vitest';
import { ReadingPace, reserveFrom } from '../../../src/domain/history/reading-pace';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-01-05T09:00:00.000Z');

/** When each of so many pages may be read, asked for as soon as the one before was. */
function pagesFrom(count: number, projects = 1): number[] {
  const times: number[] = [];
  let even = 0;
  for (let page = 0; page < count; page++) {
    const last = times[page - projects];
    const reserved = reserveFrom(even, last === undefined ? START : last + ReadingPace.GAP_MS);
    even = reserved.even;
    times.push(reserved.readAt);
  }
  return times;
}

const mostInAnHour = (times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + HOUR_MS).length));

describe('reading pace', () => {
  it('reserveFrom: a rested site gives five pages at once, then one every 144 seconds', () => {
    const times = pagesFrom(8);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps.slice(0, 4).every((gap) => gap === ReadingPace.GAP_MS)).toBe(true);
    expect(gaps.slice(5).every((gap) => gap === 144_000)).toBe(true);
  });

  it.each([1, 2, 20])('reserveFrom: %i projects together get 30 pages in any hour at most', (projects) => {
    expect(mostInAnHour(pagesFrom(300, projects))).toBeLessThanOrEqual(30);
  });
});
