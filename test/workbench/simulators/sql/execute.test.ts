import { sql } from '@forge/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotSimulatedError } from '../../../../workbench/host/platform-call';
import { sqlParity } from '../../../../workbench/simulators/sql';
import { SQL_PATHS } from '../../../../workbench/simulators/sql/answer-call';
import { createSqlFixture, refusalOf } from './sdk';
import type { SqlFixture } from './sdk';

/** Bit 2 of the protocol's status flags: each statement is its own transaction. */
const AUTOCOMMIT_STATUS = 2;

describe('execute', () => {
  let fixture: SqlFixture;
  beforeAll(async () => {
    fixture = createSqlFixture();
    await fixture.inside(() =>
      sql.executeDDL(
        'CREATE TABLE t (id BIGINT PRIMARY KEY, name VARCHAR(40), price DECIMAL(10,2), small INT, ratio DOUBLE, ' +
          'ok BOOLEAN, day DATE, at DATETIME(3), made TIMESTAMP DEFAULT CURRENT_TIMESTAMP, doc JSON, raw BLOB)',
      ),
    );
  });
  afterAll(() => fixture.dispose());
  const run = (query: string, ...params: unknown[]) =>
    fixture.inside(
      async () =>
        (
          await sql
            .prepare(query)
            .bindParams(...params)
            .execute()
        ).rows,
    );

  it('syntax error: SQL_EXECUTION_ERROR with the database error under context.debug', async () => {
    expect(await refusalOf(run('SELEC 1'))).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      message: 'Unknown SQL execution error',
      responseDetails: { status: 400 },
      context: { debug: { code: 'ER_PARSE_ERROR', errno: 1064, sqlState: '42000', sql: 'SELEC 1' } },
    });
  });

  it.each(['', ' ; ', '-- nothing\n'])('empty statement %j: a parse error', async (query) => {
    expect(await refusalOf(run(query))).toMatchObject({ context: { debug: { code: 'ER_PARSE_ERROR', errno: 1064 } } });
  });

  it('duplicate key: the code stands in context.debug', async () => {
    await run('INSERT INTO t (id) VALUES (?)', 5);
    expect(await refusalOf(run('INSERT INTO t (id) VALUES (?)', 5))).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { code: 'ER_DUP_ENTRY', errno: 1062, sqlState: '23000' } },
    });
  });

  it('schema change on the data path: denied as on Forge, where that path has another database user', async () => {
    expect(await refusalOf(fixture.inside(() => sql.executeRaw('CREATE TABLE other (id INT)')))).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { code: 'ER_TABLEACCESS_DENIED_ERROR', errno: 1142, sqlState: '42000' } },
    });
  });

  it('Date bound as a parameter: refused, because JSON makes it an ISO string with a zone', async () => {
    expect(await refusalOf(run('INSERT INTO t (id, at) VALUES (6, ?)', new Date(0)))).toMatchObject({
      context: { debug: { errno: 1292 } },
    });
  });

  it.each(['LIMIT ?', 'LIMIT 1 OFFSET ?', 'LIMIT ?, 1'])('%s: refused as on Forge', async (clause) => {
    expect(await refusalOf(run(`SELECT id FROM t ${clause}`, 1))).toMatchObject({
      context: { debug: { code: 'ER_WRONG_ARGUMENTS', errno: 1210 } },
    });
  });

  it('values: numbers, exact numbers, dates and documents come back in the types that Forge documents', async () => {
    await run(
      'INSERT INTO t (id, name, price, small, ratio, ok, day, at, doc, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      '9007199254740993',
      'Zażółć',
      '1.50',
      7,
      0.5,
      true,
      '2026-01-02',
      '2026-01-02 03:04:05.678',
      '{"z": [1]}',
      'ab',
    );
    expect(await run('SELECT * FROM t WHERE id = ?', '9007199254740993')).toEqual([
      {
        id: '9007199254740993',
        name: 'Zażółć',
        price: '1.50',
        small: 7,
        ratio: 0.5,
        ok: 1,
        day: '2026-01-02',
        at: '2026-01-02 03:04:05.678',
        made: '2026-01-05 09:00:00',
        doc: '{"z": [1]}',
        raw: 'ab',
      },
    ]);
  });

  it('aggregates: COUNT, SUM and AVG come back as strings', async () => {
    await run('INSERT INTO t (id, small) VALUES (70, 1), (71, 2)');
    expect(
      await run('SELECT COUNT(*) AS n, SUM(small) AS total, AVG(small) AS mean FROM t WHERE id IN (70, 71)'),
    ).toEqual([{ n: '2', total: '3', mean: '1.5000' }]);
  });

  it('data change: one object with the counts, without changedRows', async () => {
    await run('INSERT INTO t (id) VALUES (80), (81)');
    expect(await run('UPDATE t SET small = 1 WHERE id IN (80, 81)')).toEqual({
      affectedRows: 2,
      fieldCount: 0,
      info: 'Rows matched: 2  Changed: 2  Warnings: 0',
      insertId: 0,
      serverStatus: AUTOCOMMIT_STATUS,
      warningStatus: 0,
    });
  });

  it('upsert, common table expression and window function: run as in MySQL', async () => {
    const upsert = 'INSERT INTO t (id, small) VALUES (?, ?) ON DUPLICATE KEY UPDATE small = small + VALUES(small)';
    await run(upsert, 90, 1);
    await run(upsert, 90, 4);
    expect(
      await run(
        'WITH x AS (SELECT small, ROW_NUMBER() OVER (ORDER BY id) AS place FROM t WHERE id = 90) ' +
          'SELECT * FROM x LIMIT 1',
      ),
    ).toEqual([{ small: 5, place: '1' }]);
  });

  it('comparison: case matters, as in TiDB', async () => {
    expect(await run("SELECT 'a' = 'A' AS same")).toEqual([{ same: 0 }]);
  });

  it('session: a variable set in one call is gone in the next', async () => {
    await run('SET @a = 1');
    expect(await run('SELECT @a AS a')).toEqual([{ a: null }]);
  });

  it('clock: NOW() follows the workbench, not the machine', async () => {
    expect(await run('SELECT NOW() AS now')).toEqual([{ now: '2026-01-05 09:00:00' }]);
  });

  it('concurrent calls: each is answered with its own rows', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => run('SELECT ? AS n', String(index))));
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => [{ n: String(index) }]));
  });

  it('record: rows read are counted, by index and by scan', async () => {
    await fixture.inside(() => sql.executeDDL('CREATE TABLE counted (id INT PRIMARY KEY, n INT)'));
    await run(
      `INSERT INTO counted VALUES ${Array.from({ length: 50 }, (_, index) => `(${index}, ${index})`).join(', ')}`,
    );
    await run('SELECT n FROM counted WHERE id = 7');
    await run('SELECT id FROM counted WHERE n = 7 ORDER BY n');
    const [byIndex, byScan] = fixture.records.slice(-2);
    expect(byIndex).toEqual({
      installationId: 'one',
      invocationId: 'invocation-1',
      query: 'SELECT n FROM counted WHERE id = 7',
      rowsRead: 1,
    });
    expect(byScan?.rowsRead).toBe(50);
  });

  it('other calls: not simulated', async () => {
    const { simulator } = fixture;
    const call = { target: { type: 'sql' }, path: '/api/v1/other', method: 'POST', headers: {}, body: {} };
    const invocation = { id: 'i', functionKey: '', moduleKey: '', moduleType: '', accountId: undefined, deadline: 0 };
    const where = { id: 'one', cloudId: '', siteUrl: '', environmentType: 'DEVELOPMENT' as const, license: undefined };
    const handled = simulator.handle({ ...call, invocation: { ...invocation, installation: where } });
    await expect(handled).rejects.toBeInstanceOf(NotSimulatedError);
  });

  it('parity: the rows are the two paths of the SDK', () => {
    expect(sqlParity.map((row) => row.call)).toEqual(SQL_PATHS.map((path) => `POST ${path}`));
  });
});

describe('installations', () => {
  let fixture: SqlFixture;
  beforeAll(() => {
    fixture = createSqlFixture();
  });
  afterAll(() => fixture.dispose());

  it("two installations: neither sees the other's tables or schema", async () => {
    await fixture.inside(() => sql.executeDDL('CREATE TABLE mine (id INT)'), 'one');
    const other = await refusalOf(fixture.inside(() => sql.executeRaw('SELECT * FROM mine'), 'two'));
    expect(other).toMatchObject({ context: { debug: { code: 'ER_NO_SUCH_TABLE' } } });
    const schemas = 'SELECT COUNT(*) AS n FROM information_schema.tables WHERE table_name = "mine"';
    expect((await fixture.inside(() => sql.executeRaw(schemas), 'two')).rows).toEqual([{ n: '0' }]);
    expect((await fixture.inside(() => sql.executeRaw(schemas), 'one')).rows).toEqual([{ n: '1' }]);
  });

  it('drop: the next call of that installation starts empty', async () => {
    await fixture.inside(() => sql.executeDDL('CREATE TABLE kept (id INT)'), 'three');
    await fixture.simulator.drop('three');
    expect((await fixture.inside(() => sql.executeRaw('SHOW TABLES'), 'three')).rows).toEqual([]);
  });

  it('query: shows rows to the person at the workbench', async () => {
    await fixture.inside(() => sql.executeDDL('CREATE TABLE seen (id INT)'), 'four');
    await fixture.inside(() => sql.executeRaw('INSERT INTO seen VALUES (3)'), 'four');
    expect(await fixture.simulator.query('four', 'SELECT id FROM seen WHERE id = ?', [3])).toEqual([{ id: 3 }]);
  });
});
