import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlFixture, loadForgeSql, refusalOf } from './sdk';
import type { SqlFixture } from './sdk';

const { sql, migrationRunner } = loadForgeSql();

describe('migrations', () => {
  let fixture: SqlFixture;
  beforeAll(() => {
    fixture = createSqlFixture();
    migrationRunner
      .enqueue('v001_create_notes', 'CREATE TABLE IF NOT EXISTS notes (id BIGINT PRIMARY KEY, body TEXT)')
      .enqueue('v002_index_notes', 'CREATE INDEX IF NOT EXISTS notes_by_body ON notes (body(20))');
  });
  afterAll(() => fixture.dispose());

  it('run: a failing migration names itself and stops there', async () => {
    const failing = await refusalOf(
      fixture.inside(() => {
        const runner = new (Object(migrationRunner).constructor as typeof import('@forge/sql').MigrationRunner)(sql);
        return runner.enqueue('v001_broken', 'CREATE TABLE broken (id NOTYPE)').run();
      }, 'broken'),
    );
    expect(failing).toMatchObject({
      name: 'ForgeSQLError',
      migrationName: 'v001_broken',
      cause: { code: 'SQL_EXECUTION_ERROR', context: { debug: { sqlState: '42000' } } },
    });
  });

  it('run twice: the second run finds nothing to do', async () => {
    expect(await fixture.inside(() => migrationRunner.run())).toEqual(['v001_create_notes', 'v002_index_notes']);
    expect(await fixture.inside(() => migrationRunner.run())).toEqual([]);
  });

  it('list: the path for schema changes returns rows, in order and with the workbench time', async () => {
    const applied = await fixture.inside(() => migrationRunner.list());
    expect(applied.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: '1', name: 'v001_create_notes' },
      { id: '2', name: 'v002_index_notes' },
    ]);
    expect(await fixture.simulator.query('one', 'SELECT migratedAt FROM __migrations WHERE id = 1')).toEqual([
      { migratedAt: '2026-01-05 09:00:00' },
    ]);
  });
});
