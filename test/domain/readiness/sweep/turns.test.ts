import { describe, expect, it } from 'vitest';
import { MOST_POINTS, SweepPace, nextAt, settle, spend } from '../../../../src/domain/readiness/sweep/sweep-pace';
import { begun, isAlive, isNextLost, noTurns, passedOn, taken, type Turns } from '../../../../src/domain/readiness/sweep/turns';

const NOW = 1_000_000_000;
const MINUTE_MS = 60_000;
const alive: Turns = { chain: 'c', step: 4, projects: ['1', '2'], even: 5, nextAt: NOW + MINUTE_MS };

describe('isAlive', () => {
  it('until a step is long overdue', () => {
    expect(isAlive(alive, alive.nextAt + 20 * MINUTE_MS - 1)).toBe(true);
    expect(isAlive(alive, alive.nextAt + 20 * MINUTE_MS)).toBe(false);
    expect(isAlive(noTurns, NOW)).toBe(false);
    expect(begun(alive, { chain: 'd', now: NOW })).toEqual({ ...alive, chain: 'd', step: 0, nextAt: NOW });
  });
});

describe('isNextLost', () => {
  it('only when the step after this one is overdue: otherwise this one came twice', () => {
    expect(isNextLost(alive, { chain: 'c', step: 3 }, alive.nextAt + MINUTE_MS + 1)).toBe(true);
    expect(isNextLost(alive, { chain: 'c', step: 3 }, alive.nextAt + MINUTE_MS)).toBe(false);
    expect(isNextLost(alive, { chain: 'c', step: 4 }, alive.nextAt + 2 * MINUTE_MS)).toBe(false);
    expect(isNextLost(alive, { chain: 'b', step: 3 }, alive.nextAt + 2 * MINUTE_MS)).toBe(false);
  });
});

describe('taken', () => {
  it('new projects come first, others last, nobody stands twice', () => {
    const joiners = [{ projectId: '3', isNew: false }, { projectId: '4', isNew: true }, { projectId: '2', isNew: true }];
    expect(taken(alive, joiners)).toEqual({ projectId: '4', turns: { ...alive, projects: ['2', '1', '3', '4'] } });
  });

  it('whose turn it is stands last before anything is done: what dies of it dies alone', () => {
    expect(taken(alive, [])).toEqual({ projectId: '1', turns: { ...alive, projects: ['2', '1'] } });
    expect(taken(noTurns, [])).toEqual({ projectId: undefined, turns: noTurns });
  });
});

describe('passedOn', () => {
  const after = { even: 9, nextAt: NOW + 2 * MINUTE_MS };

  it('the project keeps its place, or leaves the line', () => {
    expect(passedOn(alive, { ...after, projectId: '2', waits: true })).toEqual({ chain: 'c', step: 5, projects: ['1', '2'], ...after });
    expect(passedOn(alive, { ...after, projectId: '2', waits: false })).toMatchObject({ chain: 'c', projects: ['1'] });
  });

  it('the chain is over where nobody waits, and long before Forge would stop it', () => {
    expect(passedOn({ ...alive, projects: ['1'] }, { ...after, projectId: '1', waits: false })).toMatchObject({ chain: null, projects: [] });
    expect(passedOn({ ...alive, step: 249 }, { ...after, projectId: '1', waits: true })).toMatchObject({ chain: null, projects: ['1', '2'] });
    expect(passedOn({ ...noTurns, chain: 'c' }, { ...after, projectId: undefined, waits: false })).toMatchObject({ chain: null });
  });
});

describe('SweepPace', () => {
  it('a rested site goes on at once; afterwards no more than its points an hour are spent', () => {
    let [now, even, spent] = [NOW, 0, 0];
    expect(nextAt(even, now)).toBe(now);
    while (now < NOW + 10 * 3_600_000) {
      now = nextAt(even, now);
      even = spend(even, now, MOST_POINTS);
      spent += MOST_POINTS;
    }
    expect(spent).toBeLessThanOrEqual(10 * SweepPace.POINTS_PER_HOUR + SweepPace.POINTS_AT_ONCE + 2 * MOST_POINTS);
    expect(spent).toBeGreaterThan(9.8 * SweepPace.POINTS_PER_HOUR);
  });

  it('what was set aside and not spent is given back', () => {
    expect(settle(spend(0, NOW, MOST_POINTS), MOST_POINTS - 11)).toBe(spend(0, NOW, 11));
  });
});
