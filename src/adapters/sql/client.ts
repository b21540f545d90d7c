import { sql } from '@forge/sql';
import * as z from 'zod';
import { PlumblineError } from '../../domain/errors';
import { takeTurns } from './take-turns';

/** MySQL's numbers for what the app tells apart. */
const MySqlError = { DUPLICATE_KEY: 1062, DEADLOCK: 1213, TIDB_WRITE_CONFLICT: 9007, NO_SUCH_TABLE: 1146, UNKNOWN_COLUMN: 1054 } as const;

export type Parameter = string | number | null;

/** Thrown by `execute` when a row with that key exists; the statement stored nothing. */
export class DuplicateKeyError extends Error {
  override readonly name = 'DuplicateKeyError';
}

/** Thrown by `execute` when the database gave way to another writer; the statement stored nothing. */
export class WriteConflictError extends Error {
  override readonly name = 'WriteConflictError';
}

/**
 * Rows of one SELECT, each parsed. Values are always bound, never written into the statement.
 *
 * @throws PlumblineError `setting_up` while the schema is not there yet, else `storage_unavailable`
 */
export async function query<Row>(row: z.ZodType<Row>, statement: string, parameters: readonly Parameter[]): Promise<Row[]> {
  const { rows } = await run(() => sql.prepare<unknown>(statement).bindParams(...parameters).execute());
  return z.array(row).parse(rows);
}

const ChangedSchema = z.object({ affectedRows: z.coerce.number().int() });

/**
 * Runs one INSERT, UPDATE or DELETE and answers how many rows it changed.
 *
 * @throws DuplicateKeyError, WriteConflictError
 * @throws PlumblineError `setting_up`, `storage_unavailable`
 */
export async function execute(statement: string, parameters: readonly Parameter[]): Promise<number> {
  const { rows } = await run(() => sql.prepare<unknown>(statement).bindParams(...parameters).execute());
  return ChangedSchema.parse(rows).affectedRows;
}

/** Forge puts the database's own error here; `context` is otherwise undocumented. */
const DatabaseErrorSchema = z.object({ context: z.object({ debug: z.object({ errno: z.coerce.number() }) }) });

async function run<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await takeTurns(statement);
  } catch (cause) {
    const parsed = DatabaseErrorSchema.safeParse(cause);
    const errno = parsed.success ? parsed.data.context.debug.errno : undefined;
    if (errno === MySqlError.DUPLICATE_KEY) throw new DuplicateKeyError('a row with this key exists', { cause });
    if (errno === MySqlError.DEADLOCK || errno === MySqlError.TIDB_WRITE_CONFLICT) {
      throw new WriteConflictError('another writer was in the way', { cause });
    }
    if (errno === MySqlError.NO_SUCH_TABLE || errno === MySqlError.UNKNOWN_COLUMN) {
      throw new PlumblineError('setting_up', 'the schema is not there yet', { cause });
    }
    throw new PlumblineError('storage_unavailable', 'Forge SQL did not answer', { cause });
  }
}
