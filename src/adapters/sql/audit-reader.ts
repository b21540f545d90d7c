import * as z from 'zod';
import { EMPTY_LOG } from '../../domain/audit/chain';
import type { AuditRecord } from '../../domain/audit/record';
import { upkeepMarks } from '../../domain/audit/upkeep';
import { errorCodeOf } from '../../domain/errors';
import type { AuditReader } from '../../domain/ports';
import { pageQuery, type SeqRange } from './audit-filter-sql';
import { AuditRecordRowSchema, PageRowSchema, SeqColumnSchema, readable, recordColumns } from './audit-rows';
import { findRange } from './audit-range';
import { query } from './client';
import { toSqlInstant } from './instant';
import { limitTo } from './limit-to';

const columns = recordColumns.join(', ');

/**
 * Rows one statement may look at when a page is asked for by several things at once. A page of few hits among many rows
 * comes back short, with the place to go on from, instead of reading the whole log.
 */
export const SCAN_ROWS = 500;

/** How the ids of retention cuts begin: the end of the cut follows in digits of one length, so the last id is the newest cut. */
const CUT_ID = 'retention.pruned:audit_events';

const DayCountRowSchema = z.object({ day: z.string(), action: z.string(), count: z.coerce.number() });

/** Walks the time index and looks up the rows of the few actions that can be upkeep; in no order, which would sort them once more. */
const upkeepByDay = `SELECT CAST(DATE(occurred_at) AS CHAR) AS day, action, COUNT(*) AS count FROM audit_log FORCE INDEX (audit_log_by_time)
  WHERE occurred_at >= ? AND occurred_at < ? AND action IN (${Object.keys(upkeepMarks).map((action) => `'${action}'`).join(', ')})
    AND actor_type <> 'user' AND (${Object.keys(upkeepMarks).map(() => '(action = ? AND payload LIKE ?)').join(' OR ')})
  GROUP BY day, action ORDER BY NULL`;

/** `AuditReader` in Forge SQL. Every statement is driven by an index and limited. */
export const sqlAuditReader: AuditReader = {
  async listPage(filter, beforeSeq, limit) {
    const range = await findRange(filter, beforeSeq);
    if (!range) return { events: [], nextBefore: null };
    return inFewerRows(limit, (fewer) => readPage(filter, range, fewer));
  },

  async listApplied(scope, beforeSeq, limit) {
    const [index, where, ...values] =
      scope.type === 'run'
        ? ['audit_log_by_correlation', "correlation_id = ? AND action = 'change.applied'", scope.correlationId]
        : [
            'audit_log_by_settings',
            "project_id = ? AND settings_version = ? AND action = 'change.applied'",
            scope.projectId,
            scope.settingsVersion,
          ];
    const rows = await query(
      PageRowSchema,
      `SELECT ${columns} FROM audit_log FORCE INDEX (${index}) WHERE ${where} AND seq < ? ORDER BY seq DESC ${limitTo(limit + 1)}`,
      [...values, beforeSeq ?? Number.MAX_SAFE_INTEGER],
    );
    const shown = rows.slice(0, limit);
    return { events: readable(shown), nextBefore: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null };
  },

  listRecords,

  async hasStray() {
    const rows = await query(z.object({ seq: z.coerce.number() }), 'SELECT seq FROM audit_log WHERE seq < 1 LIMIT 1', []);
    return rows.length > 0;
  },

  async findHead() {
    const [last] = await query(
      z.object({ seq: SeqColumnSchema, hash: z.string() }),
      'SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1',
      [],
    );
    return last ?? EMPTY_LOG;
  },

  findRange: (filter) => findRange(filter, null),

  async findLastCut() {
    const rows = await query(
      PageRowSchema,
      `SELECT ${columns} FROM audit_log WHERE id >= ? AND id < ? ORDER BY id DESC ${limitTo(1)}`,
      [`${CUT_ID}:`, `${CUT_ID};`],
    );
    return readable(rows).find(({ event }) => event.action === 'retention.pruned' && event.payload.cut !== null);
  },

  countByDay: (from, to) =>
    query(
      DayCountRowSchema,
      `SELECT CAST(DATE(occurred_at) AS CHAR) AS day, action, COUNT(*) AS count FROM audit_log
        WHERE occurred_at >= ? AND occurred_at < ? GROUP BY day, action ORDER BY NULL`,
      [toSqlInstant(from), toSqlInstant(to)],
    ),

  countUpkeepByDay: (from, to) =>
    query(DayCountRowSchema, upkeepByDay, [toSqlInstant(from), toSqlInstant(to), ...Object.entries(upkeepMarks).flatMap(([action, mark]) => [action, `%${mark}%`])]),
};

type Filter = Parameters<AuditReader['listPage']>[0];

async function readPage(filter: Filter, range: SeqRange, limit: number): ReturnType<AuditReader['listPage']> {
  const { scans, check } = pageQuery(filter, range, { columns, limit: limit + 1, scanRows: SCAN_ROWS });
  const rows = await query(
    PageRowSchema,
    `SELECT ${columns} FROM (${scans.map(({ sql }) => sql).join(' UNION ALL ')}) scanned
      ${check ? `WHERE ${check.sql}` : ''} ORDER BY seq DESC ${limitTo(limit + 1)}`,
    [...scans.flatMap(({ parameters }) => parameters), ...(check?.parameters ?? [])],
  );
  const shown = rows.slice(0, limit);
  if (rows.length > limit) return { events: readable(shown), nextBefore: shown.at(-1)?.seq ?? null };
  return { events: readable(shown), nextBefore: check ? await endOfScan(filter, range) : null };
}

/** Numbers begin at 1: what stands below was put there by hand, and `hasStray` tells. */
function listRecords(afterSeq: number, toSeq: number, limit: number): Promise<AuditRecord[]> {
  return inFewerRows(limit, (fewer) =>
    query(
      AuditRecordRowSchema,
      `SELECT ${columns} FROM audit_log WHERE seq > ? AND seq <= ? ORDER BY seq ${limitTo(fewer)}`,
      [Math.max(0, afterSeq), toSeq],
    ),
  );
}

/** As few rows as are not tried in smaller parts any more: a storage that does not answer must be told in time. */
const FEW_ROWS = 16;

/** An answer of Forge SQL holds 4 MiB. Rows somebody made long on purpose are read in smaller pages, not never. */
async function inFewerRows<Answer>(limit: number, read: (limit: number) => Promise<Answer>): Promise<Answer> {
  try {
    return await read(limit);
  } catch (thrown) {
    if (errorCodeOf(thrown) !== 'storage_unavailable' || limit < FEW_ROWS) throw thrown;
    return inFewerRows(Math.floor(limit / 4), read);
  }
}

/** Where the next scan begins; null when this one saw the end of the log. Answered by the index alone. */
async function endOfScan(filter: Filter, range: SeqRange): Promise<number | null> {
  const [scan] = pageQuery(filter, range, { columns: 'seq', limit: 1, scanRows: SCAN_ROWS }).scans;
  if (!scan) return null;
  const [end] = await query(
    z.object({ seq: SeqColumnSchema, rows: z.coerce.number() }),
    `SELECT COALESCE(MIN(seq), 0) AS seq, COUNT(*) AS \`rows\` FROM ${scan.sql} scanned`,
    scan.parameters,
  );
  return end && end.rows >= SCAN_ROWS ? end.seq : null;
}

