import type { Faults } from './fault-settings';
import { jsonResponse, type PlatformCall } from './platform-call';

export const noFaults: Faults = {
  model: 'as-started',
  jira429: false,
  jira5xxAfterWrite: false,
  slowSqlMs: 0,
  killAtCall: null,
  duplicateEvents: false,
  license: 'none',
  schemaMissing: false,
};

const isJira = ({ target }: PlatformCall) => target.remote === 'jira';
const isWrite = ({ method }: PlatformCall) => method !== 'GET';

/** The answer a fault gives instead of the service, if any. */
export function answerInstead(faults: Faults, call: PlatformCall): Response | undefined {
  if (faults.jira429 && isJira(call)) {
    const headers = { 'retry-after': '7', 'ratelimit-reason': 'jira-burst-based' };
    return jsonResponse(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, headers);
  }
  if (faults.schemaMissing && call.target.type === 'sql') {
    const debug = { code: 'ER_NO_SUCH_TABLE', errno: 1146, sqlState: '42S02', sqlMessage: 'Table does not exist' };
    return jsonResponse(400, { code: 'SQL_EXECUTION_ERROR', message: 'Unknown SQL execution error', debug });
  }
  return undefined;
}

/** The answer a fault puts over the service's own, after the service has done its work. */
export function answerAfter(faults: Faults, call: PlatformCall, answer: Response): Response {
  const lost = faults.jira5xxAfterWrite && isJira(call) && isWrite(call) && answer.ok;
  return lost ? jsonResponse(503, { errorMessages: ['Service Unavailable'], errors: {} }) : answer;
}
