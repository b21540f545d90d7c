import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commonAbove } from '../../../src/adapters/sql/history-candidates';
import { HistoryLimits } from '../../../src/domain/history/history-limits';
import type { HistoryIndex, IndexEntry } from '../../../src/domain/ports';
import { openDatabase, type Database } from '../../bench/open-database';
import { getMariaDbConnection } from '../../support/mariadb';
import { historyRules } from '../sql-plans/history-rules';
import { normalized } from '../sql-plans/normalized';
import { createIndexFixture, entry, scope, type IndexFixture, type Sent } from './index-fixture';
import { fullIndex, loadIndex } from './full-index';

const MB = 1_000_000;
const PlanSchema = z.array(z.object({ table: z.string().nullable(), type: z.string().nullable(), key: z.string().nullable() }));

/** A full index, 10,000 issues of 25 terms, of which eight of each are among 25 that stand in a third of all issues. */
describe('the index of past issues, full', () => {
  let fixture: IndexFixture;
  let database: Database;
  const entries = fullIndex();
  beforeAll(async () => {
    fixture = await createIndexFixture();
    const [named] = await fixture.sql('SELECT DATABASE() AS name');
    database = await openDatabase({ connection: getMariaDbConnection(), name: String(named?.['name']) });
    await loadIndex(database, scope, entries);
    fixture.sent.length = 0;
  }, 180_000);
  afterAll(async () => {
    await database.close();
    await fixture.dispose();
  });

  const find = (hashes: readonly number[]) =>
    fixture.run((index) => index.findCandidates(scope, { terms: hashes.map((hash) => ({ hash, weight: 1 })), exceptIssueId: '0', limit: HistoryLimits.CANDIDATES }));
  const last = (): Sent => fixture.sent.at(-1) ?? fail('no statement ran');
  const fail = (why: string): never => {
    throw new Error(why);
  };

  it('takes at most 30 MB', async () => {
    const rows = await database.run(
      "SELECT table_name AS name, data_length + index_length AS bytes FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'history%' ORDER BY 1",
    );
    const sizes = z.array(z.object({ name: z.string(), bytes: z.coerce.number() })).parse(rows);
    console.info(`full history index: ${sizes.map(({ name, bytes }) => `${name} ${(bytes / MB).toFixed(1)} MB`).join(', ')}`);
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(30 * MB);
  });

  it('findCandidates: reads the postings of its terms, one row for each issue they name, and the count', async () => {
    const asked = entries[5_000]?.terms.filter((term) => term >= 1_000) ?? [];
    const found = await find(asked);
    const postings = asked.reduce((sum, term) => sum + (found.frequencies.get(term) ?? 0), 0);
    expect(postings).toBeGreaterThan(asked.length);
    expect(last().rowsRead).toBeLessThanOrEqual(entries.length + 2 * postings + found.candidates.length + 1);
    expect(found.candidates[0]?.issueId).toBe(entries[5_000]?.issueId);
  });

  it('findCandidates: terms that stand nearly everywhere are bounded, counted that far, and rank nothing', async () => {
    const common = Array.from({ length: 25 }, (_, n) => n);
    const byCommon = await find(common);
    expect(byCommon.frequencies.get(3)).toBe(entries.filter(({ terms }) => terms.includes(3)).length);
    expect(byCommon.candidates).toHaveLength(HistoryLimits.CANDIDATES);
    expect(last().rowsRead).toBeLessThan(105_000);
    expect(last().replyBytes).toBeLessThan(100_000);

    const rare = entries[42]?.terms.at(-1) ?? fail('no terms');
    const sixty = [rare, ...common, ...Array.from({ length: 34 }, (_, n) => 4_000_000_000 + n)];
    const byRare = await find(sixty);
    expect(byRare.frequencies.get(3)).toBe(commonAbove(60) + 1);
    expect(byRare.candidates.map(({ issueId }) => issueId)).toEqual(entries.filter(({ terms }) => terms.includes(rare)).map(({ issueId }) => issueId).reverse());
    expect(byRare.candidates.find(({ issueId }) => issueId === entries[42]?.issueId)?.terms).toEqual(expect.arrayContaining([rare, entries[42]?.terms[0]]));
    expect(last().rowsRead).toBeLessThan(65_000);
  });

  it('every statement is known, finds its rows by an index and reads no more than its rule says', { timeout: 120_000 }, async () => {
    const some = entries.slice(0, 100);
    const later = (one: IndexEntry): IndexEntry => ({ ...one, changedAt: one.changedAt + 1, terms: [...one.terms.slice(5), 1, 2] });
    const works: ((index: HistoryIndex) => Promise<unknown>)[] = [
      (index) => index.saveEntries(scope, Array.from({ length: 100 }, (_, n) => entry(900_000 + n, [n, 1, 2]))),
      (index) => index.saveEntries(scope, some.map(later)),
      (index) => index.saveEntries({ ...scope, keyId: 8 }, [entry(900_200, [1, 2])]),
      (index) => index.saveValues(scope, { issueId: '900000', changedAt: 1_900_000_000_000, values: [1] }, 2),
      (index) => index.countIssues(scope),
      (index) => index.listRecentValues(scope, 1_800_000_000_000, 500),
      (index) => index.removeIssue('900001', { at: 1_800_000_000_000, scope }),
      (index) => index.forgetRemoved(scope, 1_900_000_000_000, 500),
      (index) => index.nextProject('0'),
      (index) => index.erase(scope.projectId, scope.keyId, 500),
      (index) => index.trim(scope.projectId, HistoryLimits.ISSUES_PER_PROJECT, 500),
      (index) => index.erase(scope.projectId, null, 200),
    ];
    for (const work of works) await fixture.run(work);
    const told = await Promise.all(fixture.sent.map(async (sent) => ({ sent, text: normalized(sent.query), plan: await explain(sent) })));
    const rulesOf = (text: string) => historyRules.filter(({ sql }) => sql.test(text));
    expect(told.filter(({ text }) => rulesOf(text).length !== 1).map(({ text }) => text)).toEqual([]);
    expect(historyRules.filter(({ sql }) => !told.some(({ text }) => sql.test(text))).map(({ words, sql }) => [words, sql])).toEqual([]);
    const scans = told.filter(({ sent, plan }) => !sent.query.startsWith('INSERT') && plan.some(({ type, key }) => type === 'ALL' || key === null));
    expect(scans.map(({ text, plan }) => ({ text, plan }))).toEqual([]);
    const tooMany = told.filter(({ sent, text }) => {
      const observation = { flow: 'history', text, parameters: sent.params.length, returned: sent.returned, rowsRead: sent.rowsRead, plan: [] };
      return !(sent.rowsRead <= (rulesOf(text)[0]?.most(observation) ?? -1));
    });
    expect(tooMany.map(({ text, sent }) => ({ text, rowsRead: sent.rowsRead }))).toEqual([]);
    expect(Math.max(...fixture.sent.map(({ requestBytes }) => requestBytes))).toBeLessThan(150_000);
  });

  /** Of stored tables; a row that a whole key names and that is not there leaves nothing to plan. */
  async function explain({ query, params }: Sent) {
    const plan = PlanSchema.parse(await database.runPrepared(`EXPLAIN ${query}`, params));
    return plan.filter(({ table }) => table !== null && !table.startsWith('<'));
  }
});
