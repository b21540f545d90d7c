import { sql } from '@forge/sql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { SqlLimits } from '../../../../workbench/simulators/sql';
import { createSqlFixture, refusalOf } from './sdk';
import type { SqlFixture } from './sdk';

/** Filling a rate takes 150 real calls, which a busy machine answers slowly. */
vi.setConfig({ testTimeout: 30_000 });

const RATE_LIMITED = {
  code: 'RATE_LIMIT_EXCEEDED',
  message: 'Limits for the current installation have been exceeded',
  responseDetails: { status: 429 },
};
const ENDLESS =
  'WITH d AS (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) ' +
  `SELECT SUM(a.n * b.n) AS total FROM ${'abcdefghijklmno'
    .split('')
    .map((name) => `d ${name}`)
    .join(', ')}`;

describe('limits', () => {
  let fixture: SqlFixture;
  afterEach(() => fixture.dispose());
  const run = (query: string, id?: string) => fixture.inside(async () => (await sql.executeRaw(query)).rows, id);
  const change = (query: string, id?: string) => fixture.inside(() => sql.executeDDL(query), id);

  it('150 requests a second: the next is refused until the second is over, for that installation alone', async () => {
    fixture = createSqlFixture();
    for (let count = 0; count < SqlLimits.DML_PER_SECOND; count++) await run('SELECT 1');
    expect(await refusalOf(run('SELECT 1'))).toMatchObject(RATE_LIMITED);
    expect(await run('SELECT 1 AS one', 'two')).toEqual([{ one: 1 }]);
    await fixture.clock.advance(1_000);
    expect(await run('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('25 schema changes a minute: the next one is refused until the minute is over', async () => {
    fixture = createSqlFixture();
    for (let count = 0; count < SqlLimits.DDL_PER_MINUTE; count++)
      await change('CREATE TABLE IF NOT EXISTS t (id INT)');
    expect(await refusalOf(change('DROP TABLE t'))).toMatchObject(RATE_LIMITED);
    expect(await run('SELECT COUNT(*) AS n FROM t')).toEqual([{ n: '0' }]);
    await fixture.clock.advance(60_000);
    await change('DROP TABLE t');
  });

  it('62.5 s of query time a minute: used up by slow queries, back in the next minute', async () => {
    const clock = new ManualClock();
    // Each look at this clock takes 16 s, so a query seems to take as long.
    const slow = {
      now: () => {
        const now = clock.now();
        void clock.advance(16_000);
        return now;
      },
      schedule: clock.schedule.bind(clock),
      sleep: clock.sleep.bind(clock),
      hold: clock.hold.bind(clock),
    };
    fixture = createSqlFixture({ clock: slow, limits: { ...SqlLimits, QUERY_TIME_PER_MINUTE_MS: 10_000 } });
    await run('SELECT 1');
    expect(await refusalOf(run('SELECT 1'))).toMatchObject(RATE_LIMITED);
    await clock.advance(60_000);
    expect(await run('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('time of one query: QUERY_TIMED_OUT', async () => {
    fixture = createSqlFixture({ limits: { ...SqlLimits, SELECT_TIMEOUT_MS: 50 } });
    expect(await refusalOf(run(ENDLESS))).toMatchObject({ code: 'QUERY_TIMED_OUT', responseDetails: { status: 400 } });
  });

  it('memory of one query: cancelled with the number that TiDB gives', async () => {
    fixture = createSqlFixture({ limits: { ...SqlLimits, QUERY_MEMORY_BYTES: 1024 * 1024 } });
    const greedy = 'SELECT * FROM information_schema.tables ORDER BY table_name';
    expect(await refusalOf(run(greedy))).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { errno: 8175 } },
    });
  });

  it('request of more than 1 MiB: refused', async () => {
    fixture = createSqlFixture();
    const refused = await refusalOf(run(`SELECT '${'x'.repeat(SqlLimits.REQUEST_SIZE_BYTES)}'`));
    expect(refused).toMatchObject({ code: 'UNKNOWN_ERROR', responseDetails: { status: 413 } });
  });

  it('answer of more than 4 MiB: refused', async () => {
    fixture = createSqlFixture();
    const refused = await refusalOf(run(`SELECT REPEAT('x', ${SqlLimits.RESPONSE_SIZE_BYTES}) AS a`));
    expect(refused).toMatchObject({ code: 'UNKNOWN_ERROR', responseDetails: { status: 413 } });
  });

  it('tables: no more than the limit', async () => {
    fixture = createSqlFixture({ limits: { ...SqlLimits, TABLES: 2 } });
    await change('CREATE TABLE a (id INT)');
    await change('CREATE TABLE b (id INT)');
    expect(await refusalOf(change('CREATE TABLE c (id INT)'))).toMatchObject(RATE_LIMITED);
    await change('DROP TABLE a');
    await change('CREATE TABLE c (id INT)');
  });

  it('stored data: a full development installation refuses rows, and production has more room', async () => {
    const limits = { ...SqlLimits, STORED_DEVELOPMENT_BYTES: 2 * 1024 * 1024 };
    const fill = async () => {
      await change('CREATE TABLE big (id INT PRIMARY KEY AUTO_INCREMENT, body MEDIUMTEXT)');
      for (let count = 0; count < 6; count++) await run(`INSERT INTO big (body) VALUES ('${'x'.repeat(1_000_000)}')`);
      await fixture.simulator.query('one', 'ANALYZE TABLE big');
      await run(`INSERT INTO big (body) VALUES ('${'x'.repeat(1_000_000)}')`);
      await run(`INSERT INTO big (body) VALUES ('${'x'.repeat(1_000_000)}')`);
    };
    fixture = createSqlFixture({ limits });
    expect(await refusalOf(fill())).toMatchObject(RATE_LIMITED);
    await fixture.dispose();
    fixture = createSqlFixture({ limits, where: { environmentType: 'PRODUCTION' } });
    await fill();
    expect(await fixture.simulator.query('one', 'SELECT COUNT(*) AS n FROM big')).toEqual([{ n: '8' }]);
  });
});
