import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import type { SqlLimits } from './limits';
import { TIDB_SESSION } from './mariadb/server-flags';
import { renderResult, type ResultHeader, type Rows } from './rows';

/** A value that survives JSON, which is all that the SDK can send. */
export const ParameterSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Parameter = z.infer<typeof ParameterSchema>;

export interface StatementRun {
  readonly query: string;
  readonly params: readonly Parameter[];
  readonly timeoutMs: number;
  readonly limits: SqlLimits;
  /** Epoch milliseconds that NOW() and CURRENT_TIMESTAMP answer with. */
  readonly nowMs: number;
  readonly countsRows: boolean;
}

export interface StatementResult {
  readonly rows: Rows | ResultHeader;
  /** Rows the engine read from stored tables to answer; undefined when nobody asked. */
  readonly rowsRead: number | undefined;
}

/**
 * MariaDB sets 2.5 MB aside for every derived table, TiDB what it fills. With this bound it is 0.4 MB (measured), so a
 * statement of thirty derived tables stays inside the memory that Forge gives a query.
 */
const TEMPORARY_TABLE_BYTES = 1024 * 1024;

/** Runs one statement in a fresh session, under TiDB's defaults and Forge's limits. */
export async function runStatement(session: Connection, run: StatementRun): Promise<StatementResult> {
  await session.query(sessionSettings(run));
  const before = run.countsRows ? await countRowsRead(session) : 0;
  const [result] = await session.execute(run.query, [...run.params]);
  const rowsRead = run.countsRows ? (await countRowsRead(session)) - before : undefined;
  return { rows: renderResult(result), rowsRead };
}

function sessionSettings({ timeoutMs, limits, nowMs }: StatementRun): string {
  const settings = {
    ...TIDB_SESSION,
    max_statement_time: timeoutMs / 1000,
    max_session_mem_used: limits.QUERY_MEMORY_BYTES,
    tmp_memory_table_size: TEMPORARY_TABLE_BYTES,
    timestamp: nowMs / 1000,
  };
  const assignments = Object.entries(settings).map(
    ([name, value]) => `SESSION ${name} = ${typeof value === 'number' ? String(value) : `'${value}'`}`,
  );
  return `SET ${assignments.join(', ')}`;
}

const StatusSchema = z.tuple([z.object({ Value: z.coerce.number() })]);

/** MariaDB's own counter; it leaves out the temporary tables of sorting and of SHOW itself. */
async function countRowsRead(session: Connection): Promise<number> {
  const [status] = await session.query("SHOW SESSION STATUS LIKE 'Rows_read'");
  return StatusSchema.parse(status)[0].Value;
}
