import { z } from 'zod';
import type { Clock } from '../../host/clock';
import { jsonResponse, NotSimulatedError, type PlatformCall } from '../../host/platform-call';
import {
  boundLimitReply,
  DatabaseErrorSchema,
  databaseErrorReply,
  parseErrorReply,
  policyViolationReply,
  rateLimitReply,
  sizeLimitReply,
} from './errors';
import type { InstallationDatabase, Role } from './installation-database';
import type { SqlLimits } from './limits';
import { judgeStatement } from './policy/query-policy';
import { ParameterSchema, runStatement, type StatementResult } from './run-statement';
import { readStatement, type Statement } from './statement';
import type { StorageQuota } from './storage-quota';
import type { Usage } from './usage';

/** One statement that reached the engine. */
export interface SqlCallRecord {
  readonly installationId: string;
  readonly invocationId: string;
  readonly query: string;
  readonly rowsRead: number;
}

/** What the simulator keeps for one installation between calls. */
export interface InstallationState {
  readonly database: InstallationDatabase;
  readonly usage: Usage;
  readonly quota: StorageQuota;
}

interface SqlCall {
  readonly call: PlatformCall;
  readonly state: InstallationState;
  readonly clock: Clock;
  readonly limits: SqlLimits;
  readonly onCall: ((record: SqlCallRecord) => void) | undefined;
}

const ROLES = new Map<string, Role>([
  ['/api/v1/execute', 'DML'],
  ['/api/v1/execute/ddl', 'DDL'],
]);

/** The paths that this simulator answers; the parity rows are held against them. */
export const SQL_PATHS = [...ROLES.keys()];

const RequestSchema = z.object({ query: z.string(), params: z.array(ParameterSchema), method: z.literal('all') });
type Request = z.infer<typeof RequestSchema>;

/**
 * Answers one call of `@forge/sql` as Forge does, errors included.
 * @throws NotSimulatedError for another path, method or body than the SDK sends
 */
export async function answerCall(sqlCall: SqlCall): Promise<Response> {
  const { call, state, limits } = sqlCall;
  const role = ROLES.get(call.path);
  if (!role || call.method !== 'POST') throw new NotSimulatedError(`SQL ${call.method} ${call.path}`);
  const parsed = RequestSchema.safeParse(call.body);
  if (!parsed.success) throw new NotSimulatedError(`a SQL request of this shape: ${z.prettifyError(parsed.error)}`);
  const request = parsed.data;

  const requestBytes = byteLength(request);
  if (requestBytes > limits.REQUEST_SIZE_BYTES) {
    return sizeLimitReply('request', requestBytes, limits.REQUEST_SIZE_BYTES);
  }
  if (!state.usage.admit(role === 'DML' ? 'dml' : 'ddl')) return rateLimitReply();

  const statement = readStatement(request.query);
  const refused = refuse(request, statement, state.database.name);
  if (refused) return refused;
  if (statement.createsTable && !(await state.quota.hasRoomForTable())) return rateLimitReply();
  if (statement.kind === 'dml' && !(await state.quota.hasRoomForRows(call.invocation.installation, requestBytes)))
    return rateLimitReply();
  return execute(sqlCall, role, request, statement);
}

function refuse({ query }: Request, statement: Statement, ownSchema: string): Response | undefined {
  if (statement.isEmpty) return parseErrorReply(query, '');
  const refusal = judgeStatement(query, ownSchema);
  if (refusal?.kind === 'policy') return policyViolationReply(refusal.message, refusal.suggestion);
  if (refusal?.kind === 'parse') return parseErrorReply(query, refusal.near);
  return statement.bindsLimit ? boundLimitReply(query) : undefined;
}

async function execute(sqlCall: SqlCall, role: Role, request: Request, statement: Statement): Promise<Response> {
  const { call, state, clock, limits, onCall } = sqlCall;
  const { query, params } = request;
  const timeoutMs = timeoutOf(statement, limits);
  const startedAt = clock.now();
  let result: StatementResult;
  try {
    const run = { query, params, timeoutMs, limits, nowMs: startedAt, countsRows: onCall !== undefined };
    result = await state.database.inSession(role, (session) => runStatement(session, run));
  } catch (failure) {
    const error = DatabaseErrorSchema.safeParse(failure);
    // Without a number of its own it is not the statement's fault: the server is gone, or the workbench is wrong.
    if (!error.success) throw failure;
    return databaseErrorReply(error.data, timeoutMs);
  } finally {
    state.usage.addQueryTime(clock.now() - startedAt);
  }
  const { installation, id: invocationId } = call.invocation;
  onCall?.({ installationId: installation.id, invocationId, query, rowsRead: result.rowsRead ?? 0 });
  const body = { rows: result.rows };
  const responseBytes = byteLength(body);
  return responseBytes > limits.RESPONSE_SIZE_BYTES
    ? sizeLimitReply('response', responseBytes, limits.RESPONSE_SIZE_BYTES)
    : jsonResponse(200, body);
}

function timeoutOf({ kind }: Statement, limits: SqlLimits): number {
  if (kind === 'ddl') return limits.DDL_TIMEOUT_MS;
  return kind === 'dml' ? limits.DML_TIMEOUT_MS : limits.SELECT_TIMEOUT_MS;
}

const byteLength = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
