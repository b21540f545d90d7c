import { describe, expect, it } from 'vitest';
import { defaultReadiness } from '../../../../src/domain/readiness/readiness-settings';
import { SweepProgressSchema, again, freshProgress, isAhead, isOldEnough, orderFor, type Sweep, type SweepOrder } from '../../../../src/domain/readiness/sweep/sweep';

const NOW = 1_000_000_000;
const DAY_MS = 24 * 60 * 60_000;
const publishing = { settings: { ...defaultReadiness, publish: true }, version: 4 };
const silent = { settings: defaultReadiness, version: 5 };
const ordered = (known?: SweepOrder, wanted = publishing, id = 'a') => orderFor(known, wanted, { id, now: NOW });
const order: SweepOrder = { ...ordered(), id: 'a', aim: 'put_in', basis: ordered()?.basis ?? '', since: { at: NOW, settingsVersion: 4 } };
const done: Sweep = { order, progress: { ...freshProgress('a', NOW), status: 'done', seen: 9, endedAt: NOW } };

describe('orderFor', () => {
  it('a project that never published asks for nothing', () => expect(ordered(undefined, silent)).toBeUndefined());

  it('a project that publishes asks for a run, once', () => {
    expect(ordered()).toEqual(order);
    expect(ordered(order, publishing, 'b')).toBe(order);
    expect(ordered(order, { ...publishing, version: 9 }, 'b')).toBe(order);
  });

  it.each([
    ['threshold', { threshold: 50 }],
    ['weights', { weights: { critical: 1, warning: 1, info: 1 } }],
    ['definitions', { definitions: { '1': { rules: {}, judged: [] } } }],
    ['estimate field', { estimateField: 'customfield_10016' }],
    ['unset priority', { unsetPriority: 'Medium' }],
  ])('another %s asks for another run', (_name, change) => {
    const wanted = { settings: { ...publishing.settings, ...change }, version: 6 };
    expect(ordered(order, wanted, 'b')).toMatchObject({ id: 'b', since: { settingsVersion: 6 } });
  });

  it('what readiness is not measured by asks for none', () => {
    expect(ordered(order, { settings: { ...publishing.settings, profile: 'qa' }, version: 6 }, 'b')).toBe(order);
  });

  it('settings that are about to be in force are not taken back by those that still are, unless their save died', () => {
    const ahead = { ...order, since: { at: NOW - 1_000, settingsVersion: 9 } };
    expect(ordered(ahead, silent, 'b')).toBe(ahead);
    expect(ordered({ ...ahead, since: { ...ahead.since, at: NOW - 3_600_000 } }, silent, 'b')).toMatchObject({ id: 'b', aim: 'take_out' });
  });

  it('switched off it is taken out, once; switched on again it is put in', () => {
    const out = ordered(order, silent, 'b');
    expect(out).toMatchObject({ id: 'b', aim: 'take_out' });
    expect(ordered(out, { settings: { ...defaultReadiness, threshold: 1 }, version: 8 }, 'c')).toBe(out);
    expect(ordered(out, { ...publishing, version: 6 }, 'c')).toMatchObject({ id: 'c', aim: 'put_in' });
  });
});

describe('isAhead', () => {
  it('of newer settings than those in force, for an hour', () => {
    expect(isAhead(order, 4, NOW)).toBe(false);
    expect(isAhead(order, 3, NOW + 3_599_999)).toBe(true);
    expect(isAhead(order, 3, NOW + 3_600_000)).toBe(false);
  });
});

describe('SweepProgressSchema', () => {
  it('progress of the version before, which did not know since when Jira refused, is read as it stands', () => {
    const { refusedSince: _, ...older } = done.progress;
    expect(SweepProgressSchema.parse(older)).toEqual(done.progress);
  });
});

describe('isOldEnough', () => {
  const of = (change: Partial<Sweep['progress']>, aim: SweepOrder['aim'] = 'put_in'): Sweep => ({ order: { ...order, aim }, progress: { ...done.progress, ...change } });

  it('a day after the end, where something is meant to stand there; some days in a project of thousands', () => {
    expect(isOldEnough(done, NOW + DAY_MS - 1)).toBe(false);
    expect(isOldEnough(done, NOW + DAY_MS)).toBe(true);
    expect(isOldEnough(of({ seen: 2_500 }), NOW + 2 * DAY_MS)).toBe(false);
    expect(isOldEnough(of({ seen: 2_500 }), NOW + 3 * DAY_MS)).toBe(true);
    expect(isOldEnough(of({ seen: 90_000 }), NOW + 7 * DAY_MS)).toBe(true);
    expect(isOldEnough(of({ status: 'running', endedAt: null }), NOW + 99 * DAY_MS)).toBe(false);
  });

  it('what was taken out is looked for some days more, and as long as some of it could not be', () => {
    expect(isOldEnough(of({}, 'take_out'), NOW + DAY_MS)).toBe(true);
    expect(isOldEnough(of({ endedAt: NOW + 4 * DAY_MS }, 'take_out'), NOW + 5 * DAY_MS)).toBe(false);
    expect(isOldEnough(of({ endedAt: NOW + 4 * DAY_MS, failed: 1 }, 'take_out'), NOW + 5 * DAY_MS)).toBe(true);
  });
});

describe('again', () => {
  it('begins anew and remembers what the last run came to', () => {
    expect(again(done.progress, NOW + DAY_MS)).toMatchObject({ orderId: 'a', status: 'running', seen: 0, startedAt: NOW + DAY_MS, endedAt: null, before: { seen: 9, endedAt: NOW } });
  });

  it('does not try again what Jira refused; where it refused everything, one issue finds out', () => {
    const refused = { '1': 5, '2': 5, '3': 5 };
    expect(again({ ...done.progress, refused }, NOW)).toMatchObject({ refused, isShutOut: false });
    expect(again({ ...done.progress, refused, isShutOut: true }, NOW)).toMatchObject({ refused: { '2': 5, '3': 5 }, isShutOut: true });
  });
});
