import { migrationRunner, sql } from '@forge/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlFixture, refusalOf } from './sdk';
import type { SqlFixture } from './sdk';

describe('migrations', () => {
  let fixture: SqlFixture;
  // The runner is a singleton of the module with one queue, so each test adds to what is there.
  beforeAll(() => {
    fixture = createSqlFixture();
    migrationRunner
      .enqueue('v001_create_notes', 'CREATE TABLE IF NOT EXISTS notes (id BIGINT PRIMARY KEY, body TEXT)')
      .enqueue('v002_index_notes', 'CREATE INDEX IF NOT EXISTS notes_by_body ON notes (body(20))');
  });
  afterAll(() => fixture.dispose());

  it('run: a failing migration names itself, and those before it stay applied', async () => {
    await fixture.inside(() => sql.executeDDL('CREATE TABLE notes (id BIGINT PRIMARY KEY)'), 'clashing');
    expect(await refusalOf(fixture.inside(() => migrationRunner.run(), 'clashing'))).toMatchObject({
      name: 'ForgeSQLError',
      migrationName: 'v002_index_notes',
      cause: { code: 'SQL_EXECUTION_ERROR', context: { debug: { code: 'ER_KEY_COLUMN_DOES_NOT_EXITS' } } },
    });
    expect(await fixture.simulator.query('clashing', 'SELECT name FROM __migrations')).toEqual([
      { name: 'v001_create_notes' },
    ]);
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
