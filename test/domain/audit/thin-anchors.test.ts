import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradicts } from '../../../src/domain/audit/contradicts';
import type { Anchor } from '../../../src/domain/audit/record';
import { AnchorLimits, thinAnchors } from '../../../src/domain/audit/thin-anchors';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-01T12:00:00.000Z');
const anchor = (seq: number, time: number): Anchor => ({ seq, hash: String(seq % 10).repeat(64), at: new Date(time).toISOString() });
const hourly = (hours: number): Anchor[] => Array.from({ length: hours }, (_, index) => anchor(index + 1, NOW - (hours - 1 - index) * HOUR));

describe('thinAnchors', () => {
  it('keeps all of the last 24 hours and the last of each day before', () => {
    const kept = thinAnchors(hourly(24 * 10), NOW).map(({ at }) => at);
    const recent = kept.filter((at) => Date.parse(at) >= NOW - 24 * HOUR);
    expect(recent).toHaveLength(25);
    expect(kept.slice(0, kept.length - recent.length)).toEqual(
      ['22', '23', '24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-05-${day}T23:00:00.000Z`),
    );
  });

  it('forgets what is older than 400 days, and what carries no time', () => {
    const old = anchor(1, NOW - 401 * 24 * HOUR);
    expect(thinAnchors([old, { ...old, at: 'never' }, anchor(2, NOW - 399 * 24 * HOUR)], NOW).map(({ seq }) => seq)).toEqual([2]);
  });

  it('holds at most 500, the newest, by rising number, and thinning again changes nothing', () => {
    const times = fc.array(fc.integer({ min: 0, max: 450 * 24 * HOUR }), { maxLength: 1_200 });
    fc.assert(
      fc.property(times, (ages) => {
        const drawn = ages.sort((a, b) => b - a).map((age, index) => anchor(index + 1, NOW - age));
        const kept = thinAnchors(drawn, NOW);
        expect(kept.length).toBeLessThanOrEqual(AnchorLimits.MAX_ANCHORS);
        expect(kept.map(({ seq }) => seq)).toEqual(kept.map(({ seq }) => seq).sort((a, b) => a - b));
        expect(thinAnchors(kept, NOW)).toEqual(kept);
        expect(kept.at(-1)).toEqual(drawn.filter(({ at }) => Date.parse(at) >= NOW - 400 * 24 * HOUR).at(-1));
      }),
      { numRuns: 50 },
    );
    expect(thinAnchors(Array.from({ length: 600 }, (_, index) => anchor(index + 1, NOW - 600_000 + index)), NOW)).toHaveLength(500);
  });
});

describe('contradicts', () => {
  it('names the lowest number for which two places hold different hashes', () => {
    const log = hourly(5);
    const rewritten = log.map((one) => (one.seq > 2 ? { ...one, hash: 'f'.repeat(64) } : one));
    expect(contradicts(log, rewritten)).toBe(3);
    expect(contradicts(log, log.slice(3))).toBeUndefined();
    expect(contradicts(log, [])).toBeUndefined();
  });
});
