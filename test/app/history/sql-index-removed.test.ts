import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryIndex, IndexEntry } from '../../../src/domain/ports';
import { createIndexFixture, entry, isSettled, scope, type IndexFixture } from './index-fixture';

const AT = 1_750_000_000_000;

describe('issues that were taken out of the index', () => {
  let fixture: IndexFixture;
  beforeAll(async () => {
    fixture = await createIndexFixture();
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.dispose());

  const run = <Result>(work: (index: HistoryIndex) => Promise<Result>) => fixture.run(work);
  const save = (...entries: IndexEntry[]) => run((index) => index.saveEntries(scope, entries));
  const remove = (issueId: string, at = AT) => run((index) => index.removeIssue(issueId, { at, scope }));
  const present = async () => (await fixture.contents()).rows.filter(({ isPresent }) => isPresent).map(({ issue }) => issue);

  it('removeIssue: empties every row of an issue, whatever its project and key, and no other', async () => {
    await save(entry(1, [1, 2]), entry(2, [2]));
    await run((index) => index.saveEntries({ ...scope, keyId: 6 }, [entry(1, [3])]));
    await remove('1');
    const contents = await fixture.contents();
    expect(isSettled(contents)).toBe(true);
    expect(contents.rows.filter(({ issue }) => issue === '1')).toMatchObject([{ terms: [], values: [] }, { terms: [], values: [] }]);
    expect(await present()).toEqual(['2']);
    expect(contents.postings).toEqual(['2:2']);
  });

  it('removeIssue: an entry newer than the removal is emptied too, and nothing older than it comes back', async () => {
    await save(entry(1, [1], { changedAt: AT + 10 }));
    await remove('1');
    await save(entry(1, [1], { changedAt: AT + 9 }));
    expect(await present()).toEqual([]);
  });

  it.each([AT - 1, AT])('what was read before and comes late stays out, indexed before or not (changed at %i)', async (changedAt) => {
    await save(entry(1, [1], { changedAt: 5 }));
    await remove('1');
    await remove('2');
    await save(entry(1, [1, 7], { changedAt }), entry(2, [7], { changedAt }));
    const contents = await fixture.contents();
    expect(contents.rows).toMatchObject([{ terms: [], values: [] }, { terms: [], values: [] }]);
    expect(contents.postings).toEqual([]);
    expect(isSettled(contents)).toBe(true);
  });

  it('an issue that is changed later comes back whole', async () => {
    await remove('1');
    const back = entry(1, [1], { changedAt: AT + 1 });
    await save(back);
    expect((await fixture.contents()).rows).toMatchObject([{ terms: [1], values: [1], isPresent: true }]);
    expect(await run((index) => index.listRecentValues(scope, back.createdAt + 1, 10))).toEqual([[1]]);
  });

  it('values of an event do not fill the row of an issue that was taken out', async () => {
    await remove('1');
    await run((index) => index.saveValues(scope, { issueId: '1', changedAt: AT + 5, values: [3] }, 99));
    expect((await fixture.contents()).rows).toMatchObject([{ values: [] }]);
  });

  it('such rows are no issues: not counted, not listed, no candidates, and trimmed by nothing but age', async () => {
    await save(entry(1, [7]), entry(2, [7]), entry(3, [7]));
    await remove('2');
    expect(await run((index) => index.countIssues(scope))).toBe(2);
    expect(await run((index) => index.listRecentValues(scope, AT, 10))).toEqual([[3], [1]]);
    const asked = { terms: [{ hash: 7, weight: 1 }], exceptIssueId: '0', limit: 10 };
    const { candidates, issues } = await run((index) => index.findCandidates(scope, asked));
    expect([candidates.map(({ issueId }) => issueId), issues]).toEqual([['3', '1'], 2]);
    expect(await run((index) => index.trim(scope.projectId, 2, 10))).toBe(0);
  });

  it('forgetRemoved: rows emptied before an instant, a batch at a time, no issue that is there', async () => {
    await save(entry(1, [7]));
    for (const id of [2, 3, 4]) await remove(String(id), AT + id);
    const forget = () => run((index) => index.forgetRemoved(scope, AT + 5, 1));
    expect([await forget(), await forget(), await forget()]).toEqual([1, 1, 0]);
    expect((await fixture.contents()).rows.map(({ issue }) => issue)).toEqual(['1', '4']);
  });

  it('removeIssue: the project an issue moved to keeps its row, and the former one lets nothing in', async () => {
    const to = { ...scope, projectId: '10002' };
    await run((index) => index.saveEntries(to, [entry(1, [7])]));
    await run((index) => index.removeIssue('1', { at: AT, scope, exceptProjectId: '10002' }));
    await save(entry(1, [7]));
    const contents = await fixture.contents();
    expect(contents.rows.map(({ project, isPresent }) => [project, isPresent])).toEqual([['10001', false], ['10002', true]]);
    await run((index) => index.saveEntries(to, [entry(1, [8], { changedAt: AT + 9 })]));
    expect((await fixture.contents()).rows).toHaveLength(2);
  });
});
