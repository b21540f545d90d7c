import { describe, expect, it } from 'vitest';
import { findAlike } from '../../../src/domain/history/find-alike';
import type { PastIssue } from '../../../src/domain/history/past-issue';
import { duplicates, key, lookBack, past } from './fixtures';

const asking = past({ id: 50, summary: 'Printer cuts the boarding pass in half', description: 'Since version 4.3 at kiosk 15.' });
const filler = Array.from({ length: 40 }, (_, at) => past({ id: 100 + at, day: 1, summary: `Basket ${at} refund for ship ${at}` }));
const same = past({ id: 1, day: 48, summary: 'Boarding pass cut in half by the printer', description: 'Kiosk 15, version 4.3.' });
const near = past({ id: 2, day: 45, summary: 'Printer out of paper', description: 'Boarding hall.' });

async function alike(issues: readonly PastIssue[], read: readonly PastIssue[] = issues) {
  const { found, neighbours, recent } = await lookBack(issues, asking);
  return findAlike(key, asking.snapshot, read.map(({ snapshot }) => snapshot), neighbours, { frequencies: found.frequencies, issues: found.issues, recent });
}

describe('findAlike', () => {
  it('likeliest the same problem first; what merely shares a word is less than that', async () => {
    const [first, second] = await alike([...filler, near, same]);
    expect(first).toMatchObject({ issueId: '1', likeness: 'duplicate' });
    expect(second?.issueId).toBe('2');
    expect(second?.likeness).not.toBe('duplicate');
    expect(first?.probability).toBeGreaterThan(second?.probability ?? 1);
  });

  it('says nothing of an issue that the index did not bring, though it was read', async () => {
    expect((await alike([...filler, near], [near, same])).map(({ issueId }) => issueId)).toEqual(['2']);
  });

  it('and nothing of one that was not read', async () => {
    expect(await alike([...filler, same], [])).toEqual([]);
    expect(await alike([])).toEqual([]);
  });

  it('where many turned out to be duplicates, the same pair is likelier to be one', async () => {
    const marked = filler.map((issue) => ({ ...issue, links: [duplicates(7)] }));
    const [few, many] = await Promise.all([alike([...filler, same], [same]), alike([...marked, same], [same])]);
    expect(many[0]?.probability).toBeGreaterThan(few[0]?.probability ?? 1);
  });

  it('says the same each time', async () => {
    expect(await alike([...filler, near, same])).toEqual(await alike([...filler, near, same]));
  });
});
