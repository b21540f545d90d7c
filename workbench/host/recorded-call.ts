import type { PlatformCall } from './platform-call';

/** One platform call as it happened, with the order in which calls began and ended. */
export interface RecordedCall {
  /** Position among the calls of its invocation, from 1. */
  readonly number: number;
  readonly invocationId: string;
  /** e.g. `jira:user GET /rest/api/3/issue/10001`, `sql SELECT proposals`, `llm chat`. */
  readonly label: string;
  readonly service: string;
  readonly provider: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly began: number;
  /** 0 while it has not ended. */
  ended: number;
  /** 0 when it was killed or failed on the way. */
  status: number;
}

/** The short name of a call, without any value in it that came from an issue. */
export function callLabel({ target, method, path, body }: PlatformCall): string {
  if (target.type === 'sql') return `sql ${statementWords(body)}`;
  if (target.type === 'kvs') return `kvs ${path.replace('/api/v1/', '')}`;
  if (target.type === 'llm') return method === 'GET' ? 'llm list' : 'llm chat';
  if (target.remote === 'stargate') return `stargate ${method} ${path.replaceAll(/\/\{[^}]*\}/g, '')}`;
  return `${target.remote ?? target.type}:${target.provider ?? '-'} ${method} ${path.split('?')[0] ?? path}`;
}

function statementWords(body: unknown): string {
  const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : '';
  const [verb = '', ...rest] = query.trim().split(/\s+/);
  const table = rest[rest.findIndex((word) => /^(FROM|INTO|UPDATE|EXISTS)$/i.test(word)) + 1] ?? '';
  return `${verb.toUpperCase()} ${table.replace(/[(,]/g, '')}`.trim();
}

/**
 * How many calls stand one after another on the longest chain: a call is behind every call that had ended before it
 * began. Calls in parallel count once.
 */
export function criticalDepth(calls: readonly RecordedCall[]): number {
  const depths = new Map<RecordedCall, number>();
  for (const call of [...calls].sort((a, b) => a.began - b.began)) {
    const before = calls.filter((other) => other.ended > 0 && other.ended < call.began);
    depths.set(call, 1 + Math.max(0, ...before.map((other) => depths.get(other) ?? 0)));
  }
  return Math.max(0, ...depths.values());
}
