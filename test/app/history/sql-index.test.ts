import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Candidates, IndexEntry, QueryTerm } from '../../../src/domain/ports';
import { createIndexFixture, entry, isSettled, scope, type IndexFixture } from './index-fixture';

const ask = (hashes: readonly number[], more: { exceptIssueId?: string; limit?: number } = {}) => ({
  terms: hashes.map((hash) => ({ hash, weight: 1 })),
  exceptIssueId: '0',
  limit: 200,
  ...more,
});
const ids = ({ candidates }: Candidates) => candidates.map(({ issueId }) => issueId);

/** The port's sum, over entries in memory. */
function ranked(entries: readonly IndexEntry[], terms: readonly QueryTerm[]): string[] {
  const holding = (hash: number) => entries.filter((one) => one.terms.includes(hash)).length;
  const scored = entries.map((one) => {
    const shared = terms.filter(({ hash }) => one.terms.includes(hash));
    return { one, score: shared.reduce((sum, { hash, weight }) => sum + weight * Math.log(1 + entries.length / holding(hash)), 0) };
  });
  const newestFirst = scored.filter(({ score }) => score > 0).sort((left, right) => right.one.createdAt - left.one.createdAt || Number(right.one.issueId) - Number(left.one.issueId));
  return newestFirst.sort((left, right) => Number((right.score - left.score).toFixed(9))).map(({ one }) => one.issueId);
}

describe('the index of past issues', () => {
  let fixture: IndexFixture;
  beforeAll(async () => {
    fixture = await createIndexFixture();
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.dispose());
  const save = (...entries: IndexEntry[]) => fixture.run((index) => index.saveEntries(scope, entries));
  const find = (hashes: readonly number[], more = {}) => fixture.run((index) => index.findCandidates(scope, ask(hashes, more)));

  it('findCandidates: ranks by weight and rarity, ties by creation and then by id', async () => {
    const entries = Array.from({ length: 120 }, (_, n) =>
      entry(n + 1, [2, 3, 5, 7, 11, 13].filter((term) => (n * 7919 + term) % term === 0 || n % (term + 20) === 0), { createdAt: 1_700_000_000_000 + (n % 10) }),
    );
    await save(...entries);
    const terms = [2, 3, 5, 7, 11, 13].map((hash) => ({ hash, weight: 1 + hash / 7 }));
    fixture.sent.length = 0;
    const found = await fixture.run((index) => index.findCandidates(scope, { terms, exceptIssueId: '0', limit: 200 }));
    expect(fixture.sent).toHaveLength(1);
    expect(ids(found)).toEqual(ranked(entries, terms));
    expect(new Set(ids(found)).size).toBeGreaterThan(60);
    expect(found.issues).toBe(120);
    expect(found.frequencies).toEqual(new Map(terms.map(({ hash }) => [hash, entries.filter((one) => one.terms.includes(hash)).length])));
    const best = found.candidates[0];
    expect(best).toMatchObject({ createdAt: entries.find(({ issueId }) => issueId === best?.issueId)?.createdAt, values: [Number(best?.issueId)] });
  });

  it('findCandidates: hashes of all sizes, the asking issue left out, the limit kept, unknown terms nowhere', async () => {
    const [low, high, unknown] = [0, 4_294_967_295, 77];
    await save(entry(1, [low, high]), entry(2, [high]), entry(3, [low]), entry(4, [high], { values: [0, 4_294_967_295] }));
    const found = await find([low, high, unknown], { exceptIssueId: '1', limit: 2 });
    expect(found.candidates.map(({ issueId, terms, values }) => ({ issueId, terms, values }))).toEqual([
      { issueId: '3', terms: [low], values: [3] },
      { issueId: '4', terms: [high], values: [0, 4_294_967_295] },
    ]);
    expect(found.frequencies).toEqual(new Map([[low, 2], [high, 3]]));
    expect(found.issues).toBe(4);
    expect(await find([unknown])).toEqual({ candidates: [], frequencies: new Map(), issues: 4 });
    expect(await find([])).toEqual({ candidates: [], frequencies: new Map(), issues: 4 });
  });

  it('findCandidates: neither another project nor another key is seen', async () => {
    await save(entry(1, [9]));
    const others = [{ ...scope, projectId: '10002' }, { ...scope, keyId: 5 }];
    for (const [n, other] of others.entries()) await fixture.run((index) => index.saveEntries(other, [entry(n + 2, [9])]));
    expect(ids(await find([9]))).toEqual(['1']);
    expect(await fixture.run((index) => index.countIssues(scope))).toBe(1);
  });

  it('findCandidates: looks at sixty terms, and the frequencies of all of them come whole', async () => {
    const hashes = Array.from({ length: 61 }, (_, n) => 4_294_967_295 - n);
    await save(entry(1, hashes.slice(0, 40)), entry(2, hashes.slice(40)));
    const found = await find(hashes);
    expect([...found.frequencies.keys()].sort((a, b) => b - a)).toEqual(hashes.slice(0, 60));
    expect(ids(found)).toEqual(['1', '2']);
  });

  it('saveEntries: a newer entry replaces all of an older one, an older one nothing, and the same one again changes nothing', async () => {
    await save(entry(1, [1, 2, 3]), entry(2, [1]));
    await save(entry(1, [3, 4], { changedAt: 1_800_000_000_000, values: [8, 9] }));
    await save(entry(1, [1, 5]));
    await save(entry(1, [3, 4], { changedAt: 1_800_000_000_000, values: [8, 9] }), entry(2, [1]));
    const contents = await fixture.contents();
    expect(isSettled(contents)).toBe(true);
    expect(contents.rows.map(({ terms, values }) => ({ terms, values }))).toEqual([{ terms: [3, 4], values: [8, 9] }, { terms: [1], values: [2] }]);
    expect(contents.postings).toEqual(['1:3', '1:4', '2:1']);
  });

  it('saveEntries: the newest of several entries of one issue counts, repeated terms once, no terms at all are kept as none', async () => {
    await save(entry(1, [1], { changedAt: 20 }), entry(1, [2, 2], { changedAt: 30 }), entry(1, [3], { changedAt: 10 }), entry(2, [], { values: [] }));
    const contents = await fixture.contents();
    expect(contents).toMatchObject({ rows: [{ terms: [2] }, { terms: [], values: [] }], postings: ['1:2'] });
  });

  it('saveEntries: an issue that moved stands in its new project only', async () => {
    await save(entry(1, [1, 2]));
    const moved = { ...scope, projectId: '10002' };
    await fixture.run((index) => index.saveEntries(moved, [entry(1, [7], { changedAt: 1_800_000_000_000 })]));
    const contents = await fixture.contents();
    expect(contents).toMatchObject({ rows: [{ project: '10002', terms: [7] }], postings: ['1:7'] });
  });

  it('saveValues: the newest wins, whatever came first, and text has a time of its own', async () => {
    const saveValues = (issueId: string, changedAt: number, values: number[]) =>
      fixture.run((index) => index.saveValues(scope, { issueId, changedAt, values }, 99));
    await save(entry(1, [1], { changedAt: 100 }));
    await saveValues('1', 300, [30]);
    await saveValues('1', 200, [20]);
    await save(entry(1, [2], { changedAt: 250, values: [25] }));
    await saveValues('2', 300, [30]);
    expect((await fixture.contents()).rows).toMatchObject([{ issue: '1', terms: [2], values: [30] }]);
  });

  it('listRecentValues: the values of the newest before an instant', async () => {
    await save(...[1, 2, 3, 4].map((id) => entry(id, [1], { values: [id, id * 10] })));
    const recent = await fixture.run((index) => index.listRecentValues(scope, 1_700_000_000_004, 2));
    expect(recent).toEqual([[3, 30], [2, 20]]);
  });

  it('saveValues: the mark of a duplicate stays where it was, and nowhere else', async () => {
    await save(entry(1, [1], { values: [99, 1] }), entry(2, [1]));
    for (const issueId of ['1', '2']) {
      await fixture.run((index) => index.saveValues(scope, { issueId, changedAt: 1_800_000_000_000, values: [5] }, 99));
    }
    expect((await fixture.contents()).rows).toMatchObject([{ values: [99, 5] }, { values: [5] }]);
  });

  it('trim: the oldest beyond the newest go, a batch at a time', async () => {
    await save(...Array.from({ length: 12 }, (_, n) => entry(n + 1, [n, 50])));
    const trim = () => fixture.run((index) => index.trim(scope.projectId, 7, 3));
    expect([await trim(), await trim(), await trim()]).toEqual([3, 2, 0]);
    const contents = await fixture.contents();
    expect(contents.rows.map(({ issue }) => issue)).toEqual(['6', '7', '8', '9', '10', '11', '12']);
    expect(isSettled(contents)).toBe(true);
  });

  it('erase: rows of other keys, or all, a batch at a time, and of one project only', async () => {
    const [former, other] = [{ ...scope, keyId: 6 }, { ...scope, projectId: '10002' }];
    await save(...[1, 2, 3].map((id) => entry(id, [id])));
    await fixture.run((index) => index.saveEntries(former, [1, 2, 4].map((id) => entry(id, [id + 100]))));
    await fixture.run((index) => index.saveEntries(other, [entry(9, [9])]));
    const erase = (keyId: number | null) => fixture.run((index) => index.erase(scope.projectId, keyId, 2));
    expect([await erase(scope.keyId), await erase(scope.keyId), await erase(scope.keyId)]).toEqual([2, 1, 0]);
    expect((await fixture.contents()).postings).toEqual(['1:1', '2:2', '3:3', '9:9']);
    expect([await erase(null), await erase(null), await erase(null)]).toEqual([2, 1, 0]);
    expect(await fixture.contents()).toMatchObject({ rows: [{ issue: '9' }], postings: ['9:9'] });
  });
});
