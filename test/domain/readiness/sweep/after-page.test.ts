import { describe, expect, it } from 'vitest';
import { afterFailure, afterPage, afterRefusal, type PageOutcome } from '../../../../src/domain/readiness/sweep/after-page';
import { freshProgress, type Sweep, type SweepProgress } from '../../../../src/domain/readiness/sweep/sweep';

const NOW = 1_000_000_000;
const HOUR_MS = 3_600_000;
const fresh = freshProgress('a', NOW - 1_000);
const of = (aim: 'put_in' | 'take_out', change: Partial<SweepProgress> = {}): Sweep => ({
  order: { id: 'a', aim, basis: 'x', since: { at: 0, settingsVersion: 1 } },
  progress: { ...fresh, ...change },
});
const page: PageOutcome = {
  ...{ issues: 8, nextPage: 'next', done: 3, failed: 1, refused: [], left: 0, isBrokenOff: false, waitMs: 0 },
  counts: { ready: 5, needs_clarification: 2, blocked: 1 },
};
const broken: PageOutcome = { ...page, done: 0, failed: 0, left: 4, isBrokenOff: true };

describe('afterPage', () => {
  it('counts what was gone through and goes on with the next page', () => {
    expect(afterPage(of('put_in'), page, NOW)).toEqual({ ...fresh, page: 'next', pages: 1, takenInPass: 3, doneInRun: 3, seen: 8, failed: 1, counts: page.counts, dueAt: NOW });
  });

  it('ends behind the last page, and where Jira names the same page once more', () => {
    const end = { status: 'done', page: null, seen: 8, endedAt: NOW };
    expect(afterPage(of('put_in'), { ...page, nextPage: null }, NOW)).toMatchObject(end);
    expect(afterPage(of('put_in', { page: 'next' }), page, NOW)).toMatchObject(end);
    expect(afterPage(of('put_in', { pages: 4_999 }), page, NOW)).toMatchObject(end);
  });

  it('a page that was broken off comes again, later each time, and not before Jira asked for; nothing is counted', () => {
    const waits = [1, 2, 3, 7].map((tries) => afterPage(of('put_in', { tries }), broken, NOW).dueAt - NOW);
    expect(waits).toEqual([30_000, 60_000, 120_000, 1_920_000]);
    expect(afterPage(of('put_in', { tries: 1 }), { ...broken, waitMs: 2 * HOUR_MS }, NOW).dueAt).toBe(NOW + 2 * HOUR_MS);
    expect(afterPage(of('put_in', { tries: 1 }), { ...broken, failed: 2 }, NOW)).toMatchObject({ tries: 1, seen: 0, failed: 0, page: null });
  });

  it('a page that took too long goes on at once, but not for ever', () => {
    const slow = { ...broken, isBrokenOff: false, done: 2 };
    expect(afterPage(of('put_in', { tries: 3 }), slow, NOW)).toMatchObject({ tries: 3, takenInPass: 2, dueAt: NOW });
    expect(afterPage(of('put_in', { tries: 8 }), slow, NOW)).toMatchObject({ page: 'next', tries: 0, failed: 4 });
  });

  it('a page that never works is left, and its issues are counted as failed', () => {
    expect(afterPage(of('put_in', { tries: 8 }), broken, NOW)).toMatchObject({ page: 'next', tries: 0, failed: 4 });
  });

  const refusedAll: PageOutcome = { ...page, done: 0, failed: 8, refused: ['1', '2', '3'] };
  const DAYS_3 = 3 * 24 * HOUR_MS;

  it('where Jira lets the app write nothing on two pages, or on all there are, the run ends', () => {
    const first = afterPage(of('put_in'), refusedAll, NOW);
    expect(first).toMatchObject({ status: 'running', refusedInRun: 3, refused: { '1': NOW + DAYS_3 } });
    expect(afterPage(of('put_in', first), { ...refusedAll, nextPage: 'third' }, NOW)).toMatchObject({ status: 'done', isShutOut: true, failed: 16 });
    expect(afterPage(of('put_in'), { ...refusedAll, nextPage: null }, NOW)).toMatchObject({ status: 'done', isShutOut: true });
    expect(afterPage(of('take_out'), { ...refusedAll, nextPage: null }, NOW)).toMatchObject({ status: 'done', isShutOut: true });
    expect(afterPage(of('put_in', first), { ...page, nextPage: 'third' }, NOW)).toMatchObject({ status: 'running', isShutOut: false });
  });

  it('what an earlier run was refused says nothing of this one', () => {
    const remembered = { '1': NOW + 9, '2': NOW + 9, '3': NOW + 9 };
    const nothing: PageOutcome = { ...page, issues: 0, done: 0, failed: 0, nextPage: null };
    expect(afterPage(of('put_in', { refused: remembered }), nothing, NOW)).toMatchObject({ status: 'done', isShutOut: false, refused: remembered });
    expect(afterPage(of('put_in', { refused: remembered }), nothing, NOW + 10).refused).toEqual({});
  });

  it('where it lets the app in again, all of it is gone through again', () => {
    const shutOut = of('put_in', { isShutOut: true, refused: { '2': NOW + 9 }, before: { seen: 8, failed: 8, counts: page.counts, endedAt: 1 } });
    expect(afterPage(shutOut, { ...page, done: 1 }, NOW)).toEqual({ ...freshProgress('a', NOW), before: shutOut.progress.before });
    expect(afterPage(shutOut, { ...page, done: 0, failed: 8, refused: ['1'] }, NOW)).toMatchObject({ status: 'done', isShutOut: true });
    expect(afterPage(shutOut, { ...page, done: 0, failed: 8 }, NOW)).toMatchObject({ status: 'running' });
  });

  it('taking out, the project is gone through until a later pass finds nothing any more', () => {
    const last = { ...page, nextPage: null, failed: 0 };
    const nothing = { ...last, done: 0 };
    expect(afterPage(of('take_out'), last, NOW)).toMatchObject({ passes: 1, page: null, takenInPass: 0, seen: 3, isQuiet: false, dueAt: NOW });
    expect(afterPage(of('take_out'), nothing, NOW)).toMatchObject({ status: 'running', passes: 1, isQuiet: true, dueAt: NOW + HOUR_MS / 4 });
    expect(afterPage(of('take_out', { passes: 1, isQuiet: true }), last, NOW)).toMatchObject({ status: 'running', isQuiet: false });
    expect(afterPage(of('take_out', { passes: 1, isQuiet: true }), nothing, NOW)).toMatchObject({ status: 'done', endedAt: NOW });
    expect(afterPage(of('take_out', { passes: 1, isQuiet: true }), { ...nothing, failed: 2 }, NOW)).toMatchObject({ status: 'done', failed: 2 });
    expect(afterPage(of('take_out', { passes: 15 }), last, NOW)).toMatchObject({ status: 'done' });
  });

  it('no more refusals are remembered than a value can hold, the latest ones', () => {
    const many = Object.fromEntries(Array.from({ length: 499 }, (_, index) => [String(90_000 + index), NOW + 1]));
    const { refused } = afterPage(of('put_in', { refused: many }), { ...page, refused: ['1', '2'] }, NOW);
    expect(Object.keys(refused)).toHaveLength(500);
    expect([refused['1'], refused['2']]).toEqual([NOW + DAYS_3, NOW + DAYS_3]);
  });
});

describe('afterFailure', () => {
  it('counts nothing, stays where it is and waits longer each time, at most an hour', () => {
    const running = { ...fresh, page: 'here', seen: 30, counts: page.counts };
    expect(afterFailure(running, 0, NOW)).toEqual({ ...running, failures: 1, dueAt: NOW + 30_000 });
    expect(afterFailure({ ...running, tries: 3, failures: 90 }, 0, NOW)).toEqual({ ...running, tries: 2, failures: 91, dueAt: NOW + HOUR_MS });
    expect(afterFailure(running, 2 * HOUR_MS, NOW).dueAt).toBe(NOW + 2 * HOUR_MS);
  });
});

describe('afterRefusal', () => {
  it('a page token that is too old begins again from the newest issue', () => {
    expect(afterRefusal({ ...fresh, page: 'old', seen: 40, counts: page.counts }, NOW)).toMatchObject({ page: null, passes: 1, seen: 0, counts: { ready: 0 }, dueAt: NOW });
  });

  it('a project whose first page is refused is asked again later, and the run ends as one that failed', () => {
    expect(afterRefusal(fresh, NOW)).toMatchObject({ status: 'running', refusals: 1, refusedSince: NOW, dueAt: NOW + 6 * HOUR_MS });
    expect(afterRefusal({ ...fresh, refusals: 7 }, NOW)).toMatchObject({ status: 'done', failed: 1, isShutOut: true });
    expect(afterPage(of('put_in', { refusals: 5, refusedSince: 7, failures: 5 }), page, NOW)).toMatchObject({ refusals: 0, refusedSince: null, failures: 0 });
  });

  it('a later page that is always refused ends the run as one that failed', () => {
    expect(afterRefusal({ ...fresh, page: 'old', passes: 15, seen: 40 }, NOW)).toMatchObject({ status: 'done', failed: 1, seen: 40 });
  });
});
