import { describe, expect, it } from 'vitest';
import { countsOf, groupsOf, withAsking, worstOf } from '../../../../src/frontend/issue-panel/readiness/finding/finding-groups';
import { issueKeys, quoteLines } from '../../../../src/frontend/issue-panel/readiness/finding/quote-lines';
import { scorePoints } from '../../../../src/frontend/issue-panel/readiness/past/score-points';
import { needsOverride, signOffStage } from '../../../../src/frontend/issue-panel/readiness/sign-off/sign-off-stage';
import { isShown } from '../../../../src/frontend/issue-panel/readiness/state/is-shown';
import { hasJustWritten } from '../../../../src/frontend/issue-panel/readiness/state/use-following';
import { blocker, expected, finding, own, signOff, step, steps } from './readiness-fixtures';

const idsOf = (groups: ReturnType<typeof groupsOf>) => groups.map(({ next, findings }) => [next, findings.map(({ criterion }) => criterion.id)]);

describe('findings by what to do next', () => {
  it('groupsOf: the reporter first, then the team, then what has to be waited for; none that is empty', () => {
    expect(idsOf(groupsOf([blocker, finding('component'), steps]))).toEqual([
      ['reporter', ['steps']],
      ['team', ['component']],
      ['wait', ['open_blockers']],
    ]);
    expect(idsOf(groupsOf([finding('component')]))).toEqual([['team', ['component']]]);
    expect(groupsOf([])).toEqual([]);
  });

  it('worstOf: a critical one at the end stays, a lesser one before it goes, and so does a group left empty', () => {
    const minor = (['scope', 'purpose', 'frequency'] as const).map((id) => finding(own(`own-${id}`), { severity: 'info', next: 'reporter' }));
    const groups = groupsOf([...minor, finding('one_ask'), blocker]);
    expect(idsOf(worstOf(groups, 2))).toEqual([
      ['team', ['one_ask']],
      ['wait', ['open_blockers']],
    ]);
    expect(idsOf(worstOf(groups, 3))[0]).toEqual(['reporter', ['own-scope']]);
    expect(worstOf(groups, 9)).toEqual(groups);
  });

  it('withAsking: a group for the reporter where there is something to ask, and not two', () => {
    const team = groupsOf([finding('component')]);
    expect(idsOf(withAsking(team, true))).toEqual([
      ['reporter', []],
      ['team', ['component']],
    ]);
    expect(withAsking(team, false)).toEqual(team);
    expect(withAsking(groupsOf([steps]), true)).toEqual(groupsOf([steps]));
  });

  it('countsOf: one count for each group there is', () => {
    expect(countsOf(groupsOf([steps, expected, blocker]))).toEqual([
      { next: 'reporter', count: 2 },
      { next: 'wait', count: 1 },
    ]);
  });
});

describe('quotes', () => {
  it('quoteLines: words share a line, sentences do not', () => {
    const long = 'It should really be much faster than it was before.';
    expect(quoteLines(['fast', 'soon'])).toEqual(['“fast”, “soon”']);
    expect(quoteLines(['fast', long])).toEqual(['“fast”', `“${long}”`]);
    expect(quoteLines([])).toEqual([]);
  });

  it('issueKeys: nothing but keys becomes a link', () => {
    expect(issueKeys(['HARBOR-9', 'log.txt', 'javascript:alert(1)', 'H-1'])).toEqual(['HARBOR-9']);
  });
});

describe('sign-off', () => {
  it('signOffStage: nobody, somebody, somebody before a blocker, somebody before an edit', () => {
    expect(signOffStage({ signOff: null })).toBe('unsigned');
    expect(signOffStage({ signOff: signOff() })).toBe('signed');
    expect(signOffStage({ signOff: signOff({ isBlocked: true }) })).toBe('blocked');
    expect(signOffStage({ signOff: signOff({ expired: { parts: ['summary'], score: 64 } }) })).toBe('expired');
  });

  it('needsOverride: unless the report says ready', () => {
    expect((['ready', 'needs_clarification', 'blocked'] as const).map((status) => needsOverride({ status }))).toEqual([false, true, true]);
  });
});

describe('scorePoints', () => {
  it('from old to new, and two states of one day do not become one bar', () => {
    const calendar = { locale: 'en-US', timeZone: 'UTC' };
    expect(scorePoints([step(22, { score: 88 }), step(21), step(21, { score: 30 })], calendar)).toEqual([
      { state: '1. Nov 21', score: 30 },
      { state: '2. Nov 21', score: 63 },
      { state: '3. Nov 22', score: 88 },
    ]);
    expect(scorePoints([step(22, { score: null }), step(21)], calendar)).toHaveLength(1);
    expect(scorePoints([step(21)], { ...calendar, locale: 'not a locale' })).toEqual([{ state: '1. 2026-11-21', score: 63 }]);
    expect(scorePoints(Array.from({ length: 30 }, () => step(20)), calendar)).toHaveLength(12);
  });
});

describe('beside the panel', () => {
  it('isShown: once it is there whatever the rest does, and otherwise only beside a panel that is there', () => {
    expect([isShown('ready', 'loading'), isShown('ready', 'failed'), isShown('loading', 'ready'), isShown('failed', 'ready')]).toEqual([true, true, true, true]);
    expect([isShown('loading', 'loading'), isShown('failed', 'loading'), isShown('failed', 'failed'), isShown('loading', 'failed')]).toEqual([false, false, false, false]);
  });

  it('hasJustWritten: after an approval and a draft, not after a look or while one is going on', () => {
    expect([hasJustWritten('approving', 'idle'), hasJustWritten('drafting', 'idle')]).toEqual([true, true]);
    expect([hasJustWritten('idle', 'idle'), hasJustWritten('triaging', 'idle'), hasJustWritten('idle', 'approving'), hasJustWritten('approving', 'absent')]).toEqual([false, false, false, false]);
  });
});
