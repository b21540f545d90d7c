import { describe, expect, it } from 'vitest';
import { PlumblineError } from '../../../src/domain/errors';
import type { HistoryProgress, PastRow } from '../../../src/domain/ports';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import { readPage, type PagePorts } from '../../../src/usecases/history/read-history-page';
import { day, key, past } from '../../domain/history/fixtures';

const never = () => Promise.reject(new Error('not asked for here'));
const down = new PlumblineError('storage_unavailable', 'down');

/** A page of three issues and an index that takes some of them. */
function reading(takes: (issueId: string) => boolean, takesRow: typeof takes = () => true) {
  let latest: HistoryProgress = { keyId: key.keyId, status: 'reading', read: 0, nextPage: null, startedAt: 0, lastStepAt: 0, dueAt: 0, failedSaves: 0, restarts: 0 };
  const saved: string[] = [];
  const rows: string[] = [];
  const ports: Pick<PagePorts, 'progress' | 'past' | 'log' | 'clock'> & {
    index: Pick<PagePorts['index'], 'saveEntries'>;
    readinessPast: Pick<PagePorts['readinessPast'], 'saveMany'>;
    settings: Pick<PagePorts['settings'], 'getSettings'>;
  } = {
    log: () => undefined,
    clock: { now: () => day(100), remainingMs: () => 10_000 },
    settings: { getSettings: () => Promise.resolve({ version: 0, settings: defaultProjectSettings }) },
    readinessPast: {
      saveMany: (_, given: readonly PastRow[]) => {
        if (!given.every(({ issueId }) => takesRow(issueId))) return Promise.reject(down);
        return Promise.resolve(void rows.push(...given.map(({ issueId }) => issueId)));
      },
    },
    progress: {
      findProgress: () => Promise.resolve(latest),
      saveProgress: (_, progress) => Promise.resolve(void (latest = progress)),
      claimProgress: never,
      deleteProgress: never,
      listHistories: never,
    },
    past: { readMany: never, readDiscussed: never, listPage: () => Promise.resolve({ issues: [1, 2, 3].map((id) => ({ ...past({ id }), talk: { reporter: 'ann', comments: [] } })), nextPage: 'next' }) },
    index: {
      saveEntries: (_, entries) => {
        if (!entries.every(({ issueId }) => takes(issueId))) return Promise.reject(down);
        return Promise.resolve(void saved.push(...entries.map(({ issueId }) => issueId)));
      },
    },
  };
  return {
    saved,
    rows,
    progress: () => latest,
    // The other ports are no page's business.
    step: () => readPage(ports as PagePorts, '1', key, latest).then(() => 'read', () => 'failed'),
  };
}

describe('a page that cannot be saved', () => {
  it('is tried again twice, and then all but the issue it fails at is saved', async () => {
    const { step, saved, rows, progress } = reading((id) => id !== '2');
    expect([await step(), await step(), saved.length, await step()]).toEqual(['failed', 'failed', 0, 'read']);
    expect(saved).toEqual(['1', '3']);
    expect(rows).toEqual(['1', '3']);
    expect(progress()).toMatchObject({ nextPage: 'next', read: 3, failedSaves: 0 });
  });

  it('the same where what is kept beside the index fails', async () => {
    const { step, saved, rows, progress } = reading(() => true, (id) => id !== '2');
    expect([await step(), await step(), await step()]).toEqual(['failed', 'failed', 'read']);
    expect([saved.slice(-3), rows]).toEqual([['1', '2', '3'], ['1', '3']]);
    expect(progress()).toMatchObject({ nextPage: 'next', read: 3 });
  });

  it('is read again for as long as nothing at all can be saved', async () => {
    const { step, progress } = reading(() => false);
    for (let time = 0; time < 5; time++) expect(await step()).toBe('failed');
    expect(progress()).toMatchObject({ nextPage: null, read: 0, failedSaves: 2 });
  });
});
