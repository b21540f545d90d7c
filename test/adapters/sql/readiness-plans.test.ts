import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sqlReadiness } from '../../../src/adapters/sql/readiness';
import { sqlWorkOrders } from '../../../src/adapters/sql/work-orders';
import { fillReadiness } from '../../app/sql-plans/fill-readiness';
import { normalized } from '../../app/sql-plans/normalized';
import { WITHDRAWN, readinessRules } from '../../app/sql-plans/readiness-rules';
import { openDatabase, type Database } from '../../bench/open-database';
import { getMariaDbConnection } from '../../support/mariadb';
import { sampleOrder, sampleReport, sampleSignOff, stateOf } from './samples';
import { createStoreFixture, type Sent, type StoreFixture } from './store-fixture';

const ISSUES = 1_000;
const REPORTS = 20 * ISSUES;
const START = Date.parse('2025-01-01T00:00:00.000Z');

const PlanSchema = z.array(z.object({ table: z.string().nullable(), type: z.string().nullable(), key: z.string().nullable(), Extra: z.string().nullable() }));
const issueOf = (index: number) => String(10_000 + (index % ISSUES));
const instant = (index: number) => new Date(START + index * 60_000).toISOString();

/** The statements of both stores on full tables: explained, and held against what each may read. */
describe('readiness and work orders, full', () => {
  let fixture: StoreFixture;
  let database: Database;
  beforeAll(async () => {
    fixture = await createStoreFixture();
    const [named] = await fixture.sql('SELECT DATABASE() AS name');
    database = await openDatabase({ connection: getMariaDbConnection(), name: String(named?.['name']) });
    await fillReadiness(database, ISSUES, START);
    for (let index = 0; index < ISSUES / 2; index++) {
      const signOff = { issueId: issueOf(index), action: 'readiness.signed_off' };
      await fixture.logEvent(`event-${index}`, null, signOff);
      // Every second was withdrawn; of the first of them the row was left behind.
      if (index % 2 === 0) await fixture.logEvent(`readiness.withdrawn:event-${index}`, null, { ...signOff, action: 'readiness.withdrawn' });
    }
    await database.run('ANALYZE TABLE audit_log');
    fixture.sent.length = 0;
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await fixture.dispose();
  });

  /** Of stored tables; a row that a whole key names and that is not there leaves nothing to plan. */
  async function explain({ query, params }: Sent) {
    const plan = PlanSchema.parse(await database.runPrepared(`EXPLAIN ${query}`, params));
    return plan.filter(({ table }) => table !== null && !table.startsWith('<'));
  }

  it('every statement is known, finds its rows by an index, sorts nothing and reads no more than its rule says', async () => {
    const [issueId, other] = [issueOf(7), issueOf(8)];
    const at = instant(REPORTS + 1);
    const works = [
      () => sqlReadiness.saveReport(sampleReport({ issueId, createdAt: at, state: stateOf('new') })),
      () => sqlReadiness.saveReport(sampleReport({ issueId, createdAt: at, state: stateOf('new') })),
      () => sqlReadiness.listReports(issueId, 10),
      () => sqlReadiness.findSignOff(issueId),
      () => sqlReadiness.findSignOff(other),
      () => sqlReadiness.listKept(Array.from({ length: 100 }, (_, index) => issueOf(index))),
      () => sqlReadiness.saveSignOff(sampleSignOff({ issueId, signedAt: at })),
      () => sqlReadiness.expireSignOff(issueId, 'signed-off-1', { at, parts: ['summary'], score: 1 }),
      () => sqlReadiness.removeSignOff(other),
      // Of each two sign-offs one was withdrawn: two events and one.
      () => sqlReadiness.dropWithdrawn(3 * WITHDRAWN),
      () => sqlReadiness.prune(new Date(instant(15_000)), 500),
      () => sqlReadiness.eraseIssue(other),
      () => sqlWorkOrders.saveWorkOrder(sampleOrder({ id: 'new', issueId, createdAt: at })),
      () => sqlWorkOrders.saveWorkOrder(sampleOrder({ id: 'new', issueId, createdAt: at })),
      () => sqlWorkOrders.findWorkOrder('order-77'),
      () => sqlWorkOrders.findNewest(issueId),
      () => sqlWorkOrders.prune(new Date(instant(5_000)), 500),
      () => sqlWorkOrders.eraseIssue(other),
    ];
    for (const work of works) await fixture.run<unknown>(work);
    const told = await Promise.all(fixture.sent.map(async (sent) => ({ sent, text: normalized(sent.query), plan: await explain(sent) })));
    const rulesOf = (text: string) => readinessRules.filter(({ sql }) => sql.test(text));
    expect(told.filter(({ text }) => rulesOf(text).length !== 1).map(({ text }) => text)).toEqual([]);
    expect(readinessRules.filter(({ sql }) => !told.some(({ text }) => sql.test(text))).map(({ words }) => words)).toEqual([]);

    const readsTables = told.filter(({ sent }) => !sent.query.startsWith('INSERT'));
    expect(readsTables.filter(({ plan }) => plan.some(({ type, key }) => type === 'ALL' || key === null)).map(({ text, plan }) => ({ text, plan }))).toEqual([]);
    expect(readsTables.filter(({ plan }) => plan.some(({ Extra }) => /filesort/.test(Extra ?? ''))).map(({ text, plan }) => ({ text, plan }))).toEqual([]);
    const tooMany = told.filter(({ sent, text }) => {
      const observation = { flow: 'readiness', text, parameters: sent.params.length, returned: sent.returned, rowsRead: sent.rowsRead, plan: [] };
      return !(sent.rowsRead <= (rulesOf(text)[0]?.most(observation) ?? -1));
    });
    expect(tooMany.map(({ text, sent }) => ({ text, rowsRead: sent.rowsRead }))).toEqual([]);
  });
});
