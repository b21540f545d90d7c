import { z } from 'zod';
import { jsonResponse } from '../../host/platform-call';

/** What the database said, in the shape that mysql2 gives it and Forge passes on under `debug`. */
export const DatabaseErrorSchema = z.object({
  /** Missing for numbers the client library has no name for. */
  code: z.string().optional(),
  errno: z.number(),
  sqlState: z.string(),
  sqlMessage: z.string(),
  sql: z.string().optional(),
});
export type DatabaseError = z.infer<typeof DatabaseErrorSchema>;

/** Forge's own sentence; the `debug` field has the substance. */
const EXECUTION_SUGGESTION =
  'There was an error while executing the given command. Find more information about the SQL execution error in ' +
  '"debug" field';
const TIDB_OUT_OF_MEMORY_ERRNO = 8175;

/** MariaDB's numbers for ends that Forge reports in its own way. */
const MARIADB_ERRNO = { STATEMENT_TIMEOUT: 1969, OPTION_PREVENTS_STATEMENT: 1290 } as const;

/** The reply for a statement that the database refused. */
export function databaseErrorReply(error: DatabaseError, timeoutMs: number): Response {
  if (error.errno === MARIADB_ERRNO.STATEMENT_TIMEOUT) {
    return jsonResponse(400, {
      code: 'QUERY_TIMED_OUT',
      message: `The provided query took more than ${timeoutMs / 1000} seconds to execute.`,
      suggestion: 'Read fewer rows: use an index, a narrower condition or smaller pages.',
    });
  }
  const isOutOfMemory =
    error.errno === MARIADB_ERRNO.OPTION_PREVENTS_STATEMENT && error.sqlMessage.includes('max-session-mem-used');
  return executionErrorReply(isOutOfMemory ? outOfMemory(error) : error);
}

/** SQL_EXECUTION_ERROR as Forge answers it; the SDK puts `debug` under `err.context.debug`. */
export function executionErrorReply(error: DatabaseError): Response {
  return jsonResponse(400, {
    code: 'SQL_EXECUTION_ERROR',
    message: 'Unknown SQL execution error',
    suggestion: EXECUTION_SUGGESTION,
    debug: { ...error, message: error.sqlMessage },
  });
}

/** The parse error of TiDB, for text that MariaDB would have accepted or would have named differently. */
export function parseErrorReply(sql: string, near: string): Response {
  return executionErrorReply({
    code: 'ER_PARSE_ERROR',
    errno: 1064,
    sqlState: '42000',
    sqlMessage:
      'You have an error in your SQL syntax; check the manual that corresponds to your TiDB version for the right ' +
      `syntax to use near '${near}'`,
    sql,
  });
}

/**
 * TiDB accepts only integers for LIMIT, and numbers bound over Forge SQL reach it as floating point.
 * Seen on Forge: forge-sql-orm issue 1422 (2026-01).
 */
export function boundLimitReply(sql: string): Response {
  const sqlMessage = 'Incorrect arguments to LIMIT';
  return executionErrorReply({ code: 'ER_WRONG_ARGUMENTS', errno: 1210, sqlState: 'HY000', sqlMessage, sql });
}

export const policyViolationReply = (message: string, suggestion: string): Response =>
  jsonResponse(400, { code: 'SQL_POLICY_VIOLATION', message, suggestion });

/** A limit of the installation is used up. Forge sends no Retry-After. */
export const rateLimitReply = (): Response =>
  jsonResponse(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'Limits for the current installation have been exceeded' });

/** A size limit. Forge's own words for these are not published; code and status are the SDK's fallback. */
export const sizeLimitReply = (what: string, bytes: number, limitBytes: number): Response =>
  jsonResponse(413, {
    code: 'UNKNOWN_ERROR',
    message: `The ${what} has ${bytes} bytes; Forge SQL takes ${limitBytes}.`,
  });

function outOfMemory(error: DatabaseError): DatabaseError {
  return {
    ...error,
    code: undefined,
    errno: TIDB_OUT_OF_MEMORY_ERRNO,
    sqlMessage:
      'Your query has been cancelled due to exceeding the allowed memory limit for a single SQL query. Please try ' +
      'narrowing your query scope or increase the tidb_mem_quota_query limit and try again.',
  };
}
