import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sqlReadinessPast as store } from '../../../src/adapters/sql/readiness-past';
import type { PastRow } from '../../../src/domain/ports';
import { normalized } from '../../app/sql-plans/normalized';
import { readinessPastRules } from '../../app/sql-plans/readiness-past-rules';
import { openDatabase, type Database } from '../../bench/open-database';
import { getMariaDbConnection } from '../../support/mariadb';
import { createStoreFixture, type StoreFixture } from './store-fixture';

const row = (id: number, more: Partial<PastRow> = {}): PastRow => ({ issueId: String(id), createdAt: 1_700_000_000_000 + id, score: 63, points: 12, asked: false, ...more });
const PlanSchema = z.array(z.object({ table: z.string().nullable(), type: z.string().nullable(), key: z.string().nullable(), rows: z.coerce.number().nullable(), Extra: z.string().nullable() }));

describe('sqlReadinessPast', () => {
  let fixture: StoreFixture;
  beforeAll(async () => {
    fixture = await createStoreFixture();
  }, 120_000);
  afterAll(() => fixture.dispose());
  beforeEach(async () => {
    await fixture.sql('DELETE FROM readiness_past');
    await fixture.sql('DELETE FROM history_issues');
  });

  const run = <Result>(work: () => Promise<Result>) => fixture.run(work);
  /** Rows of the index of past issues, as far as this store looks at them. */
  const index = (project: number, ...issueIds: readonly number[]) =>
    fixture.sql(`INSERT INTO history_issues (issue_id, project_id, key_id, created_at, terms_at, values_at, term_list, value_list, stale_list)
      VALUES ${issueIds.map((id) => `(${id}, ${project}, 7, 5, 5, 5, '', '', '')`).join(', ')}`);
  const ids = async () => (await fixture.sql('SELECT project_id, issue_id FROM readiness_past ORDER BY project_id, issue_id')).map((one) => `${String(one['project_id'])}:${String(one['issue_id'])}`);

  it('saveMany, countGrouped: the same counted together, each issue once, saved again as it is now', async () => {
    await index(1, 1, 2, 3, 4);
    await index(2, 9);
    await run(() => store.saveMany('1', [row(1), row(2), row(3, { asked: true }), row(4, { score: null })]));
    await run(() => store.saveMany('1', [row(1), row(2, { points: -24 })]));
    await run(() => store.saveMany('2', [row(9)]));
    const counts = await run(() => store.countGrouped('1'));
    expect(counts).toHaveLength(4);
    expect(new Set(counts)).toEqual(
      new Set([
        { score: 63, points: 12, asked: false, n: 1 },
        { score: 63, points: 12, asked: true, n: 1 },
        { score: 63, points: -24, asked: false, n: 1 },
        { score: null, points: 12, asked: false, n: 1 },
      ]),
    );
    expect(await run(() => store.countGrouped('3'))).toEqual([]);
  });

  it('saveMany: nothing of an issue that is not in the index, or was taken out of it', async () => {
    await index(1, 1, 2);
    await index(2, 3);
    await fixture.sql('UPDATE history_issues SET created_at = 0 WHERE issue_id = 2');
    await run(() => store.saveMany('1', [row(1), row(2), row(3), row(4)]));
    expect(await ids()).toEqual(['1:1']);
  });

  it('saveMany: more than one statement takes', async () => {
    await index(1, ...Array.from({ length: 250 }, (_, at) => at + 1));
    await run(() => store.saveMany('1', Array.from({ length: 250 }, (_, index) => row(index + 1))));
    expect(await run(() => store.countGrouped('1'))).toEqual([{ score: 63, points: 12, asked: false, n: 250 }]);
  });

  it('removeIssue: everywhere, or everywhere but in the project it moved to', async () => {
    for (const project of [1, 2]) await index(project, 1, 2);
    for (const project of ['1', '2']) await run(() => store.saveMany(project, [row(1), row(2)]));
    await run(() => store.removeIssue('1', '2'));
    await run(() => store.removeIssue('2', null));
    expect(await ids()).toEqual(['2:1']);
  });

  it('eraseProject, nextProject: batch after batch, one project after another', async () => {
    await index(1, 1, 2, 3);
    await index(12, 4);
    await run(() => store.saveMany('1', [row(1), row(2), row(3)]));
    await run(() => store.saveMany('12', [row(4)]));
    expect(await run(() => store.nextProject('0'))).toBe('1');
    expect(await run(() => store.nextProject('1'))).toBe('12');
    expect(await run(() => store.nextProject('12'))).toBeUndefined();
    expect([await run(() => store.eraseProject('1', 2)), await run(() => store.eraseProject('1', 2))]).toEqual([2, 1]);
    expect(await ids()).toEqual(['12:4']);
  });

  it('dropUnindexed: what the index of past issues does not hold, or holds only as taken out', async () => {
    await index(1, 1, 2, 3);
    await run(() => store.saveMany('1', [row(1), row(2), row(3)]));
    await fixture.sql('UPDATE history_issues SET created_at = 0 WHERE issue_id = 2');
    await fixture.sql('UPDATE history_issues SET project_id = 2 WHERE issue_id = 3');
    expect(await run(() => store.dropUnindexed('1', 500))).toBe(2);
    expect(await ids()).toEqual(['1:1']);
  });
});

describe('sqlReadinessPast, full', () => {
  let fixture: StoreFixture;
  let database: Database;
  const ROWS = 6_000;
  beforeAll(async () => {
    fixture = await createStoreFixture();
    const [named] = await fixture.sql('SELECT DATABASE() AS name');
    database = await openDatabase({ connection: getMariaDbConnection(), name: String(named?.['name']) });
    const load = (table: string, columns: string, rows: readonly (string | number)[][]) =>
      database.run(`INSERT INTO ${table} (${columns}) VALUES ${rows.map((values) => `(${values.map(() => '?').join(', ')})`).join(', ')}`, rows.flat());
    for (const project of [1, 2]) {
      const all = Array.from({ length: ROWS }, (_, index) => index + 1);
      await load('readiness_past', 'issue_id, project_id, created_at, score, points, asked', all.map((id) => [id + project * ROWS, project, id, id % 50, 4 * (id % 17) - 28, id % 6 === 0 ? 1 : 0]));
      const indexed = all.filter((id) => id % 100 > 0).map((id) => [id + project * ROWS, project, 7, id, id, id, '', '', '']);
      await load('history_issues', 'issue_id, project_id, key_id, created_at, terms_at, values_at, term_list, value_list, stale_list', indexed);
    }
    await database.run('ANALYZE TABLE readiness_past, history_issues');
    fixture.sent.length = 0;
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await fixture.dispose();
  });

  it('counts the newest 5,000; trim forgets the others', async () => {
    const counts = await fixture.run(() => store.countGrouped('2'));
    // Before the first deletion: until the engine has cleared up behind one, it looks at rows as well.
    const [counted] = fixture.sent;
    const plan = PlanSchema.parse(await database.runPrepared(`EXPLAIN ${counted?.query ?? ''}`, counted?.params ?? []));
    expect(plan.find(({ table }) => table === 'readiness_past')?.Extra).toContain('Using index');
    expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(5_000);
    expect([await fixture.run(() => store.trim('2', 500)), await fixture.run(() => store.trim('2', 500)), await fixture.run(() => store.trim('2', 500))]).toEqual([500, 500, 0]);
    expect(await fixture.run(() => store.countGrouped('2'))).toHaveLength(counts.length);
  });

  it('each statement finds its rows by an index, sorts nothing and reads no more than its rule says', async () => {
    const works = [
      () => store.saveMany('1', [row(6_001), row(6_002)]),
      () => store.saveMany('1', [row(6_001), row(7)]),
      () => store.countGrouped('1'),
      () => store.nextProject('0'),
      () => store.dropUnindexed('1', 500),
      () => store.trim('1', 500),
      () => store.removeIssue('1', null),
      () => store.removeIssue('2', '1'),
      () => store.eraseProject('1', 500),
    ];
    for (const work of works) await fixture.run<unknown>(work);
    const told = await Promise.all(
      fixture.sent.map(async (sent) => {
        const plan = PlanSchema.parse(await database.runPrepared(`EXPLAIN ${sent.query}`, sent.params)).filter(({ table }) => table !== null && !table.startsWith('<'));
        const text = normalized(sent.query);
        return { text, plan, isInsert: text.startsWith('INSERT'), parameters: sent.params.length, rowsRead: sent.rowsRead, rules: readinessPastRules.filter(({ sql }) => sql.test(text)) };
      }),
    );
    expect(told.filter(({ rules }) => rules.length !== 1).map(({ text }) => text)).toEqual([]);
    expect(readinessPastRules.filter(({ sql }) => !told.some(({ text }) => sql.test(text))).map(({ words }) => words)).toEqual([]);
    const reads = told.filter(({ isInsert }) => !isInsert);
    expect(reads.filter(({ plan }) => plan.some(({ type, key, Extra }) => type === 'ALL' || key === null || (Extra?.includes('filesort') ?? false)))).toEqual([]);
    const most = ({ text, plan, parameters, rowsRead, rules }: (typeof told)[number]) =>
      rules[0]?.most({ flow: '', text, plan, parameters, rowsRead, returned: undefined }) ?? 0;
    expect(told.filter((one) => one.rowsRead > most(one)).map((one) => ({ text: one.text, plan: one.plan, rowsRead: one.rowsRead, most: most(one) }))).toEqual([]);
  });
});
