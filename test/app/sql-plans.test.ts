import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../bench/open-database';
import { startApp, type App } from '../support/app';
import { getMariaDbConnection } from '../support/mariadb';
import { fill } from './sql-plans/fill';
import { fillReadiness } from './sql-plans/fill-readiness';
import { historyRules } from './sql-plans/history-rules';
import { readinessPastRules } from './sql-plans/readiness-past-rules';
import { readinessRules } from './sql-plans/readiness-rules';
import { runAuditPage } from './sql-plans/run-audit-page';
import { runFirstEvent, runPanel } from './sql-plans/run-panel';
import { runSchedules } from './sql-plans/run-schedules';
import { statementRules } from './sql-plans/statement-rules';
import { watchStatements, type Observation } from './sql-plans/watch-statements';

const HOUR_MS = 60 * 60 * 1_000;

/** Rows of a table that is as quickly read whole: which way the database takes then hangs on when it last counted them. */
const SMALL = 200;

/**
 * Every statement of every flow, on a log of 20,000 events and 4,000 proposals: explained, and held against what it may
 * read. The words of each bound stand in sql-plans/statement-rules.ts.
 */
describe('SQL statements', () => {
  let app: App;
  let database: Database;
  let filters: number;
  const watch = watchStatements(
    () => app,
    () => database,
  );
  beforeAll(async () => {
    app = await startApp({ onSqlCall: watch.onSqlCall });
    const [named] = await app.workbench.sql.query('site', 'SELECT DATABASE() AS name');
    database = await openDatabase({ connection: getMariaDbConnection(), name: String(named?.['name']) });
    const lastAt = app.clock.now() - HOUR_MS;
    await fill(database, lastAt, app.issue('HARB-58').projectId);
    await fillReadiness(database, 100, lastAt - 48 * HOUR_MS);
    watch.forget();
    await runFirstEvent(app, watch);
    await runPanel(app, watch);
    filters = await runAuditPage(app, watch, lastAt);
    await runSchedules(app, watch);
  }, 180_000);
  afterAll(async () => {
    await database.close();
    await app.workbench.sql.drop('other');
    await app.close();
  });

  const told = ({ flow, text, rowsRead, returned, plan }: Observation) => ({ flow, text, rowsRead, returned, plan });
  // Those of the index of past issues and of readiness have tests of their own, on full tables: history/sql-index-scale.test.ts,
  // ../adapters/sql/readiness-plans.test.ts and readiness-past.test.ts.
  const rules = [...statementRules, ...historyRules, ...readinessRules, ...readinessPastRules];
  const rulesOf = ({ text }: Observation) => rules.filter(({ sql }) => sql.test(text));

  it('each is known, by exactly one rule, and each rule still has its statement', () => {
    const texts = [...new Set(watch.observations.map(({ text }) => text))];
    console.info(
      `SQL plans: ${watch.observations.length} statements of ${filters} filters and all other flows, ` +
        `${texts.length} different, by ${rules.length} rules`,
    );
    expect(watch.observations.filter((one) => rulesOf(one).length !== 1).map(told)).toEqual([]);
    expect(statementRules.filter(({ sql }) => !texts.some((text) => sql.test(text)))).toEqual([]);
    expect(texts.length).toBeGreaterThan(statementRules.length);
  });

  it('each finds its rows by an index, and sorts nothing that it reads from a table', () => {
    const readsTables = watch.observations.filter(({ text }) => !/^INSERT .* VALUES /.test(text));
    const scans = readsTables.filter(({ plan }) => plan.some(({ type, key, rows }) => (type === 'ALL' || key === null) && (rows ?? SMALL) >= SMALL));
    expect(scans.map(told)).toEqual([]);
    // Counting by day groups a period that an index gave, without touching the table.
    const sorts = readsTables.filter(({ plan }) => plan.some(({ Extra }) => /filesort/.test(Extra ?? '') && !/Using index;/.test(Extra ?? '')));
    expect(sorts.map(told)).toEqual([]);
    // A row that a whole key names, and that is not there, is looked for while planning: then nothing is left to plan.
    expect(readsTables.filter(({ plan, rowsRead }) => plan.length === 0 && rowsRead > 1).map(told)).toEqual([]);
  });

  it('each reads no more rows than its rule says', () => {
    const tooMany = watch.observations.filter((one) => {
      const [rule] = rulesOf(one);
      return !rule || !(one.rowsRead <= rule.most(one));
    });
    expect(tooMany.map(told)).toEqual([]);
  });
});
