import * as z from 'zod';
import type { AuditFilter } from '../../domain/audit/filter';
import type { SeqRange } from './audit-filter-sql';
import { SeqColumnSchema } from './audit-rows';
import { query, type Parameter } from './client';
import { toSqlInstant } from './instant';

/**
 * Milliseconds by which an event may stand in the log before one that is older: the longest invocation, 900 s, plus a
 * minute for clocks.
 */
const DISORDER_MS = 16 * 60_000;

/** Read from the index's end, whatever part of the log lies on the other side. */
const byTime = 'audit_log FORCE INDEX (audit_log_by_time)';

const shifted = (instant: string, ms: number) => toSqlInstant(new Date(Date.parse(instant) + ms));

/**
 * The numbers that events between two instants can have; null when there are none. What is older than the beginning by more
 * than the disorder stands before all of them, and what is younger than the end by more stands behind: the nearest of each is
 * read off the time index.
 */
export async function findRange(
  { from, to }: Pick<AuditFilter, 'from' | 'to'>,
  beforeSeq: number | null,
): Promise<SeqRange | null> {
  const top = beforeSeq === null ? Number.MAX_SAFE_INTEGER : beforeSeq - 1;
  if (from === null && to === null) return { fromSeq: 1, toSeq: top };
  const ends: string[] = [];
  const parameters: Parameter[] = [];
  if (from !== null) {
    ends.push(`(SELECT seq, 'before' AS side FROM ${byTime} WHERE occurred_at < ? ORDER BY occurred_at DESC LIMIT 1)`);
    parameters.push(shifted(from, -DISORDER_MS));
  }
  if (to !== null) {
    ends.push(`(SELECT seq, 'behind' AS side FROM ${byTime} WHERE occurred_at >= ? ORDER BY occurred_at LIMIT 1)`);
    parameters.push(shifted(to, DISORDER_MS));
  }
  const rows = await query(z.object({ seq: SeqColumnSchema, side: z.string() }), ends.join(' UNION ALL '), parameters);
  const neighbour = (side: string) => rows.find((row) => row.side === side)?.seq;
  const range = { fromSeq: (neighbour('before') ?? 0) + 1, toSeq: Math.min((neighbour('behind') ?? top + 1) - 1, top) };
  return range.fromSeq <= range.toSeq ? range : null;
}
