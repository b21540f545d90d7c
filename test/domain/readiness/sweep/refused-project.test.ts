import { describe, expect, it } from 'vitest';
import { afterPage, afterRefusal } from '../../../../src/domain/readiness/sweep/after-page';
import { askedAnew } from '../../../../src/domain/readiness/sweep/asked-anew';
import { isOver } from '../../../../src/domain/readiness/sweep/is-over';
import { refusalPauseMs } from '../../../../src/domain/readiness/sweep/refusal-pause';
import { again, freshProgress, isOldEnough, type Sweep, type SweepProgress } from '../../../../src/domain/readiness/sweep/sweep';

const NOW = 1_000_000_000_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const fresh = freshProgress('a', NOW);
const sweepOf = (progress: SweepProgress, aim: 'put_in' | 'take_out' = 'put_in'): Sweep => ({
  order: { id: 'a', aim, basis: 'x', since: { at: NOW, settingsVersion: 1 } },
  progress,
});

/** Each moment Jira is asked within 120 days, as the schedule of every five minutes would have it, and when nothing is kept any more. */
function asksOf(aim: 'put_in' | 'take_out'): { readonly asks: readonly number[]; readonly endsAt: number | null } {
  const asks: number[] = [];
  let progress = fresh;
  for (let now = NOW; now < NOW + 120 * DAY_MS; now += HOUR_MS) {
    if (isOver(sweepOf(progress, aim), now)) return { asks, endsAt: now };
    if (isOldEnough(sweepOf(progress, aim), now)) progress = again(progress, now);
    if (progress.status !== 'running' || progress.dueAt > now) continue;
    asks.push(now);
    progress = afterRefusal(progress, now);
  }
  return { asks, endsAt: null };
}

describe('refusalPauseMs', () => {
  it('doubles from six hours to a week', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 500].map((refusals) => refusalPauseMs(refusals) / HOUR_MS)).toEqual([6, 12, 24, 48, 96, 168, 168, 168]);
  });
});

describe('a project that Jira refuses for good', () => {
  it.each(['put_in', 'take_out'] as const)('%s: is asked a few times, less and less often, and no more after 60 days', (aim) => {
    const { asks } = asksOf(aim);
    expect(asks.map((at) => (at - NOW) / HOUR_MS).slice(0, 7)).toEqual([0, 6, 18, 42, 90, 186, 354]);
    expect(asks).toHaveLength(14);
    expect(((asks.at(-1) ?? 0) - NOW) / DAY_MS).toBeGreaterThan(60);
    expect(((asks.at(-1) ?? 0) - NOW) / DAY_MS).toBeLessThan(68);
  });

  it('what was to be put in is forgotten then; that something was to be taken out is not', () => {
    const { asks, endsAt } = asksOf('put_in');
    expect(endsAt).toBe((asks.at(-1) ?? 0) + HOUR_MS);
    expect(asksOf('take_out').endsAt).toBeNull();
  });

  it('after two days the run says that the app is shut out', () => {
    const third = { ...fresh, refusals: 3, refusedSince: NOW - 2 * DAY_MS };
    expect(afterRefusal({ ...third, refusals: 2 }, NOW)).toMatchObject({ status: 'running', refusals: 3 });
    expect(afterRefusal(third, NOW)).toMatchObject({ status: 'done', refusals: 4, refusedSince: NOW - 2 * DAY_MS, failed: 1, isShutOut: true });
  });

  it('let in once, it begins to count anew', () => {
    const refused = sweepOf({ ...fresh, refusals: 9, refusedSince: NOW - 59 * DAY_MS, isShutOut: true });
    const page = { ...{ issues: 1, nextPage: null, done: 0, failed: 0, refused: [], left: 0, isBrokenOff: false, waitMs: 0 }, counts: fresh.counts };
    expect(afterPage(refused, page, NOW)).toMatchObject({ refusals: 0, refusedSince: null, isShutOut: false });
    expect(afterPage(refused, { ...page, done: 1 }, NOW)).toMatchObject({ refusals: 0, refusedSince: null, isShutOut: false });
  });
});

describe('isOver', () => {
  const refused = (change: Partial<SweepProgress>) => sweepOf({ ...fresh, status: 'done', refusals: 4, refusedSince: NOW - 60 * DAY_MS, endedAt: NOW, ...change });

  it('counts from the first answer to the last: time in which nobody asked says nothing', () => {
    expect(isOver(refused({}), NOW)).toBe(true);
    expect(isOver({ ...refused({}), order: { ...refused({}).order, aim: 'take_out' } }, NOW)).toBe(false);
    expect(isOver(refused({ endedAt: NOW - 1 }), NOW + 99 * DAY_MS)).toBe(false);
    expect(isOver(refused({ status: 'running', endedAt: null }), NOW + 99 * DAY_MS)).toBe(false);
  });

  it('what was taken out is forgotten once it is not looked for any more; what is put in never', () => {
    const done = { ...fresh, status: 'done', endedAt: NOW } as const;
    expect(isOver(sweepOf(done, 'take_out'), NOW + 4 * DAY_MS)).toBe(false);
    expect(isOver(sweepOf(done, 'take_out'), NOW + 4 * DAY_MS + 1)).toBe(true);
    expect(isOver(sweepOf({ ...done, failed: 1 }, 'take_out'), NOW + 99 * DAY_MS)).toBe(false);
    expect(isOver(sweepOf(done), NOW + 999 * DAY_MS)).toBe(false);
  });
});

describe('askedAnew', () => {
  it('a project that Jira does not refuse is left as it is', () => expect(askedAnew(fresh, NOW + 1)).toBe(fresh));

  it('one that was given up is asked again', () => {
    const givenUp = { ...fresh, status: 'done', refusals: 14, refusedSince: NOW - 62 * DAY_MS, failed: 1, isShutOut: true, endedAt: NOW } as const;
    expect(isOldEnough(sweepOf(givenUp, 'take_out'), NOW + 99 * DAY_MS)).toBe(false);
    expect(askedAnew(givenUp, NOW + 99 * DAY_MS)).toMatchObject({ status: 'running', refusals: 0, dueAt: NOW + 99 * DAY_MS });
  });

  it('is due now, and asked often at first; how long it has been refused is remembered', () => {
    const since = NOW - 20 * DAY_MS;
    const waiting = { ...fresh, refusals: 2, refusedSince: since, dueAt: NOW + 5 * HOUR_MS };
    expect(askedAnew(waiting, NOW)).toEqual({ ...waiting, refusals: 0, dueAt: NOW });
    const ended = { ...fresh, status: 'done', refusals: 6, refusedSince: since, failed: 1, isShutOut: true, endedAt: NOW - DAY_MS } as const;
    expect(askedAnew(ended, NOW)).toMatchObject({ status: 'running', refusals: 0, refusedSince: since, isShutOut: true, dueAt: NOW, before: { endedAt: NOW - DAY_MS } });
  });
});
