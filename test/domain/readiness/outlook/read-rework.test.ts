import { describe, expect, it } from 'vitest';
import { PlumblineError } from '../../../../src/domain/errors';
import type { ReadinessPastStore } from '../../../../src/domain/ports';
import { outlookOf } from '../../../../src/domain/readiness/outlook/outlook';
import { readRework } from '../../../../src/usecases/readiness/read-rework';

const outlook = outlookOf({ summary: 'I see it', description: '', truncated: false });
/** A store that can count and nothing else. */
function ports(countGrouped: ReadinessPastStore['countGrouped']) {
  const refuse = () => Promise.reject(new Error('readRework only counts'));
  const readinessPast: ReadinessPastStore = {
    countGrouped,
    saveMany: refuse,
    removeIssue: refuse,
    eraseProject: refuse,
    nextProject: refuse,
    trim: refuse,
    dropUnindexed: refuse,
  };
  return { readinessPast };
}

describe('readRework', () => {
  it('says how the issue reads and how many alike people asked about, however few', async () => {
    const counts = [{ score: 50, points: 12, asked: true, n: 3 }, { score: 50, points: 0, asked: false, n: 4 }];
    expect(await readRework(ports(() => Promise.resolve(counts)), { projectId: '1', outlook })).toEqual({
      outlook: { band: 'likely', signs: ['first_person'] },
      issues: 7,
      askedBack: 3,
      scored: { issues: 7, askedBack: 3 },
      alike: { issues: 3, askedBack: 3 },
      outlookVerdict: 'too_few',
      scoreVerdict: 'too_few',
    });
  });
  it('is null when the past cannot be read; what is no error of the app is thrown on', async () => {
    const down = () => Promise.reject(new PlumblineError('storage_unavailable', 'down'));
    expect(await readRework(ports(down), { projectId: '1', outlook })).toBeNull();
    await expect(readRework(ports(() => Promise.reject(new Error('bug'))), { projectId: '1', outlook })).rejects.toThrow('bug');
  });
});
