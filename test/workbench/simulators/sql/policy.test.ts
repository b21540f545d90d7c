import { errorCodes, sql } from '@forge/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeStatement } from '../../../../workbench/simulators/sql/policy/query-policy';
import { tokenize } from '../../../../workbench/simulators/sql/policy/tokens';
import { createSqlFixture, refusalOf } from './sdk';
import type { SqlFixture } from './sdk';

const FORBIDDEN = [
  'SELECT 1; SELECT 2',
  'SELECT 1;; DROP TABLE t',
  "SELECT 'a\\'; ' ; DROP TABLE t",
  'SELECT 1 -- ;\n; SELECT 2',
  'USE other',
  'uSe other',
  '/* x */ USE other',
  'SET autocommit = 0',
  'SET @a = 1, autocommit = 0',
  'SET @@sql_mode = ""',
  'SET GLOBAL x = 1',
  'SET STATEMENT max_statement_time = 60 FOR SELECT 1',
  "PREPARE s FROM 'SELECT 1'",
  'EXECUTE s',
  'DEALLOCATE PREPARE s',
  'BEGIN',
  'START TRANSACTION',
  'COMMIT',
  'ROLLBACK',
  'SAVEPOINT a',
  'SHOW VARIABLES',
  'SHOW CREATE TABLE t',
  'SHOW DATABASES',
  'SHOW FULL PROCESSLIST',
  'SHOW TABLES FROM other',
  'SHOW COLUMNS FROM t FROM other',
  'SELECT * FROM other.users',
  'SELECT * FROM `other` . `users`',
  'SELECT * FROM t, other.users',
  'SELECT * FROM (t JOIN other.users)',
  'SELECT id FROM t WHERE id IN (SELECT id FROM other.users)',
  'SELECT other.users.id FROM t',
  'SELECT 1 FROM t JOIN other.users u ON u.id = t.id',
  'INSERT INTO other.users VALUES (1)',
  'UPDATE other.users SET a = 1',
  'UPDATE t, other.users u SET t.a = u.a',
  'DELETE FROM other.users',
  'CREATE TABLE IF NOT EXISTS other.users (id INT)',
  'DROP TABLE IF EXISTS other.users',
  'CREATE UNIQUE INDEX i ON other.users (id)',
  'CREATE TABLE c LIKE other.users',
  'SELECT SLEEP(1)',
  'SELECT sleep (1)',
  'SELECT `SLEEP`(1)',
  'SELECT BENCHMARK(1, 1)',
  "SELECT AES_ENCRYPT('a', 'b')",
  "SELECT SHA2('a', 256)",
  "SELECT COMPRESS('a')",
  'LOCK TABLES t WRITE',
  'UNLOCK TABLES',
  "ALTER USER 'a' IDENTIFIED BY 'b'",
  'DROP DATABASE x',
  'CALL p()',
  'SELECT /*! SLEEP(1) */ 1',
  'SELECT /*M!100000 1 */',
  'SELECT /*+ SET_VAR(sql_mode="") */ 1',
  'SELECT /*+ USE_INDEX(t, i) MAX_EXECUTION_TIME(1) */ 1 FROM t',
  'CREATE TABLE c (id INT, p INT, FOREIGN KEY (p) REFERENCES t (id))',
  'CREATE TABLE c (p INT REFERENCES t (id))',
  'ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES t (id)',
];

const UNKNOWN_TO_TIDB = [
  'INSERT INTO t (id) VALUES (1) RETURNING id',
  "SELECT * FROM JSON_TABLE('[]', '$[*]' COLUMNS (a INT PATH '$')) AS j",
  'CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW SET @a = 1',
  'CREATE PROCEDURE p() SELECT 1',
  'CREATE OR REPLACE TABLE t (id INT)',
  'CREATE TABLE c AS SELECT 1 AS a',
];

const PERMITTED = [
  'SELECT 1;',
  'SELECT 1 ; -- done',
  "SELECT ';' AS a",
  "SELECT 'it''s; fine', 'back\\\\', \"; \\\" USE x\"",
  'SELECT `a;b` FROM t',
  'SELECT 1 /* ; USE x */',
  'SELECT 1 # ; USE x',
  "SELECT 'SLEEP(1)', 'other.users'",
  'SELECT sleep FROM t',
  'SET @a = (SELECT MAX(id), 1), @b = 2',
  'SHOW TABLES',
  'SHOW FULL COLUMNS FROM t',
  'SHOW INDEXES FROM t',
  'SHOW KEYS FROM t',
  'SELECT t.id, t.name FROM t, u WHERE t.id = u.id ORDER BY t.name DESC, t.id',
  "SELECT EXTRACT(YEAR FROM t.at), TRIM(' ' FROM t.name) FROM t",
  'SELECT * FROM (SELECT a, t.b FROM t) AS x, u',
  'SELECT x.a FROM t JOIN u ON u.id = t.id AND u.b = t.b',
  'SELECT * FROM own.t',
  'SELECT * FROM information_schema.tables',
  'INSERT INTO t (id) SELECT u.id FROM u ON DUPLICATE KEY UPDATE t.id = t.id',
  'CREATE VIEW v AS SELECT t.id FROM t JOIN u ON u.id = t.id WHERE t.a LIKE t.b',
  'CREATE INDEX i ON t (name)',
  'SELECT /*+ USE_INDEX(t, i) NO_BNL() */ 1 FROM t',
  'WITH x AS (SELECT 1 AS a) SELECT x.a FROM x',
  'DELETE FROM t WHERE t.id = 1.5e3',
];

/** The characters that begin, end or escape something. */
const PIECES = ["'", '"', '`', '\\', '/', '*', '-', '#', '+', ';', '@', ' ', '\n', 'a', '1', '.', '=', '('];

describe('judgeStatement', () => {
  it.each(FORBIDDEN)('%s: a policy violation', (statement) => {
    expect(judgeStatement(statement, 'own')).toMatchObject({ kind: 'policy' });
  });

  it.each(UNKNOWN_TO_TIDB)('%s: a parse error, as TiDB would have it', (statement) => {
    expect(judgeStatement(statement, 'own')).toMatchObject({ kind: 'parse' });
  });

  it.each(PERMITTED)('%s: permitted', (statement) => {
    expect(judgeStatement(statement, 'own')).toBeUndefined();
  });
});

describe('tokenize', () => {
  it.each(["'abc", "'abc''", "'abc\\'", '"a', '`a', '/* a', "'\\"])('%s: never ends', (text) => {
    expect(tokenize(text).unterminated).toBe(true);
  });

  it('any text: tokens are pieces of it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 }), (text) => {
        let end = 0;
        for (const token of tokenize(text).tokens) {
          expect(token.at).toBeGreaterThanOrEqual(end);
          end = token.at + token.text.length;
          expect(text.slice(token.at, end)).toBe(token.text);
        }
      }),
    );
  });
});

describe('policy', () => {
  let fixture: SqlFixture;
  beforeAll(async () => {
    fixture = createSqlFixture();
    await fixture.inside(() => sql.executeDDL('CREATE TABLE t (id INT)'));
  });
  afterAll(() => fixture.dispose());

  it('violation: reaches the app with reason and suggestion, under a code that the SDK does not export', async () => {
    expect(await refusalOf(fixture.inside(() => sql.executeRaw('SELECT SLEEP(1)')))).toMatchObject({
      code: 'SQL_POLICY_VIOLATION',
      message: 'Calls of SLEEP() are not permitted by the Forge SQL query policy.',
      suggestion: 'Compute the value in your app and bind it.',
    });
    expect(Object.keys(errorCodes)).not.toContain('SQL_POLICY_VIOLATION');
  });

  it('transactions: every step of one is refused, and rows written before stay', async () => {
    await fixture.inside(() => sql.executeRaw('INSERT INTO t VALUES (1)'));
    for (const step of ['BEGIN', 'ROLLBACK']) {
      expect(await refusalOf(fixture.inside(() => sql.executeRaw(step)))).toMatchObject({
        code: 'SQL_POLICY_VIOLATION',
      });
    }
    expect((await fixture.inside(() => sql.executeRaw('SELECT id FROM t'))).rows).toEqual([{ id: 1 }]);
  });

  it('syntax unknown to TiDB: fails as a parse error', async () => {
    expect(
      await refusalOf(fixture.inside(() => sql.executeRaw('INSERT INTO t VALUES (2) RETURNING id'))),
    ).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { code: 'ER_PARSE_ERROR', sql: 'INSERT INTO t VALUES (2) RETURNING id' } },
    });
  });

  it("a schema that the policy overlooks: the installation's own user has no rights there", async () => {
    expect(await refusalOf(fixture.inside(() => sql.executeRaw('TRUNCATE mysql.user')))).toMatchObject({
      context: { debug: { code: 'ER_TABLEACCESS_DENIED_ERROR' } },
    });
  });
});
