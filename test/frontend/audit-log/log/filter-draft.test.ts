import { describe, expect, it } from 'vitest';
import { everything } from '../../../../src/contract/calls/audit-log';
import { draftProblems, emptyDraft, filterOf } from '../../../../src/frontend/audit-log/log/filter-draft';

const now = Date.parse('2026-11-22T23:30:00.000Z');

describe('draftProblems', () => {
  it('nothing chosen: nothing to put right', () => {
    expect(draftProblems(emptyDraft)).toEqual([]);
  });

  it('two days: both are needed, in order; the same day twice is one day', () => {
    const between = (fromDay: string, toDay: string) => draftProblems({ ...emptyDraft, range: 'custom', fromDay, toDay });
    expect(between('', '2026-11-01')).toEqual(['daysMissing']);
    expect(between('2026-11-02', '2026-11-01')).toEqual(['daysReversed']);
    expect(between('2026-11-01', '2026-11-01')).toEqual([]);
  });

  it.each([
    ['harb-58', []],
    [' HARB-58 ', []],
    ['HARB', ['issueKey']],
    ['58', ['issueKey']],
  ])('issue key "%s"', (issueKey, problems) => {
    expect(draftProblems({ ...emptyDraft, issueKey })).toEqual(problems);
  });

  it('a project key where the id is meant: said before it is asked', () => {
    expect(draftProblems({ ...emptyDraft, projectId: 'HARB' })).toEqual(['projectId']);
  });
});

describe('filterOf', () => {
  it('an empty form: everything', () => {
    expect(filterOf(emptyDraft, now, 'UTC')).toEqual(everything);
  });

  it('today: from the midnight of the person who asks', () => {
    expect(filterOf({ ...emptyDraft, range: 'today' }, now, 'UTC').from).toBe('2026-11-22T00:00:00.000Z');
    expect(filterOf({ ...emptyDraft, range: 'today' }, now, 'Asia/Tokyo').from).toBe('2026-11-22T15:00:00.000Z');
  });

  it('seven days: today and the six before', () => {
    expect(filterOf({ ...emptyDraft, range: 'week' }, now, 'UTC')).toMatchObject({ from: '2026-11-16T00:00:00.000Z', to: null });
  });

  it('two days: to the end of the last, also where the clocks change', () => {
    const draft = { ...emptyDraft, range: 'custom', fromDay: '2026-10-25', toDay: '2026-10-25' } as const;
    expect(filterOf(draft, now, 'Europe/Berlin')).toMatchObject({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
  });

  it('keys as Jira writes them', () => {
    expect(filterOf({ ...emptyDraft, issueKey: ' harb-58 ' }, now, 'UTC').issueKey).toBe('HARB-58');
  });
});
