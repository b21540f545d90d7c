import { describe, expect, it } from 'vitest';
import { activityEntries } from '../../../../workbench/page/shell/issue/activity-entries';

const comment = (id: string, at: string) => ({ id, at, authorName: 'Ada', edited: false, body: null, visibleTo: null });
const change = (at: string) => ({ at, authorName: 'Ada', items: [] });

describe('activityEntries', () => {
  it('nothing happened: an empty list', () => {
    expect(activityEntries({ history: [], comments: [] })).toEqual([]);
  });

  it('newest first, a comment above a change of the same moment, and every entry with an id of its own', () => {
    const entries = activityEntries({
      history: [change('2026-01-03'), change('2026-01-02'), change('2026-01-02')],
      comments: [comment('1', '2026-01-01'), comment('2', '2026-01-02'), comment('3', '2026-01-02')],
    });
    expect(entries.map(({ kind, at }) => `${kind} ${at.slice(-2)}`)).toEqual([
      ...['change 03', 'comment 02', 'comment 02', 'change 02', 'change 02', 'comment 01'],
    ]);
    expect(entries.filter(({ kind }) => kind === 'comment').map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});
