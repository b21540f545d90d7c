import { describe, expect, it } from 'vitest';
import { everything } from '../../../../src/contract/calls/audit-log';
import { initialLog, isFiltered, reduceLog } from '../../../../src/frontend/audit-log/log/log-state';
import { beforeOf } from '../../../../src/frontend/audit-log/log/paging';

const applied = { type: 'applied', now: 0, timeZone: 'UTC' } as const;

describe('reduceLog', () => {
  it('edited: asks for nothing yet', () => {
    const next = reduceLog(initialLog, { type: 'edited', part: { issueKey: 'H-1' } });
    expect(next.draft.issueKey).toBe('H-1');
    expect(next.filter).toBe(initialLog.filter);
  });

  it('applied: begins at the newest page and leaves the story', () => {
    const story = reduceLog(initialLog, { type: 'story_opened', story: { type: 'request', correlationId: 'c' } });
    const older = reduceLog(story, { type: 'older', before: 40 });
    const edited = reduceLog(older, { type: 'edited', part: { action: 'change.applied' } });
    const next = reduceLog(edited, applied);
    expect([next.story, beforeOf(next.walk), next.filter]).toEqual([null, null, { ...everything, action: 'change.applied' }]);
  });

  it('applied with a draft that cannot be asked: stays where it is and says so until it can', () => {
    const wrong = reduceLog(reduceLog(initialLog, { type: 'edited', part: { projectId: 'HARB' } }), applied);
    expect([wrong.isRefused, wrong.filter]).toEqual([true, everything]);
    const right = reduceLog(reduceLog(wrong, { type: 'edited', part: { projectId: '7' } }), applied);
    expect([right.isRefused, right.filter.projectId]).toEqual([false, '7']);
  });

  it('a story: fills the form with what it can hold, and the pickers begin anew', () => {
    const edited = reduceLog(initialLog, { type: 'edited', part: { projectId: '7' } });
    const next = reduceLog(edited, { type: 'story_opened', story: { type: 'issue', issueKey: 'H-1' } });
    expect(next.draft).toMatchObject({ issueKey: 'H-1', projectId: '' });
    expect(next.filter).toEqual({ ...everything, issueKey: 'H-1' });
    expect(next.fills).toBe(1);
  });

  it('cleared: nothing is left of filter, form and story', () => {
    const story = reduceLog(initialLog, { type: 'story_opened', story: { type: 'approval', proposalId: 'p', code: 'x' } });
    expect(reduceLog(story, { type: 'cleared' })).toEqual({ ...initialLog, fills: 2 });
  });

  it('older and newer: the way back is the way it came', () => {
    const older = reduceLog(reduceLog(initialLog, { type: 'older', before: 40 }), { type: 'older', before: 20 });
    expect(beforeOf(older.walk)).toBe(20);
    expect(beforeOf(reduceLog(older, { type: 'newer' }).walk)).toBe(40);
    expect(beforeOf(reduceLog(initialLog, { type: 'newer' }).walk)).toBeNull();
  });
});

describe('isFiltered', () => {
  it('true as soon as one thing is asked', () => {
    expect([isFiltered(everything), isFiltered({ ...everything, accountId: 'a' })]).toEqual([false, true]);
  });
});
