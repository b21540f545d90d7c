import * as z from 'zod';
import type { AuditEvent } from '../../domain/audit/event';
import { PlumblineError } from '../../domain/errors';
import type { AuditLog, AuditPosition } from '../../domain/ports';
import { AuditRowSchema, eventColumns, eventParameters } from './audit-rows';
import { DuplicateKeyError, execute, query, type Parameter } from './client';
import { toSqlInstant } from './instant';
import { limitTo } from './limit-to';

const columns = eventColumns.join(', ');
const oneRow = `(${eventColumns.map(() => '?').join(', ')})`;

/** The beginning of time, as a position: everything is behind it. */
const START: AuditPosition = { occurredAt: '1970-01-01T00:00:00.000Z', id: '' };

const positionParameters = ({ occurredAt, id }: AuditPosition = START): Parameter[] => [
  toSqlInstant(occurredAt),
  toSqlInstant(occurredAt),
  id,
];

/**
 * Days an open intent is looked for. Without a beginning the search would read every intent ever made, and what could not
 * be found out in two weeks will not be.
 */
const OPEN_WINDOW_DAYS = 14;
const openWindowStart = (end: Date) => new Date(end.getTime() - OPEN_WINDOW_DAYS * 24 * 60 * 60 * 1_000);

/** Stands in the log where an account was erased. */
const ERASED_ACCOUNT = 'erased';

async function insert(verb: 'INSERT' | 'INSERT IGNORE', events: readonly AuditEvent[]): Promise<number> {
  try {
    return await execute(
      `${verb} INTO audit_events (${columns}) VALUES ${events.map(() => oneRow).join(', ')}`,
      events.flatMap(eventParameters),
    );
  } catch (cause) {
    const known = cause instanceof DuplicateKeyError || (cause instanceof PlumblineError && cause.code === 'setting_up');
    throw known ? cause : new PlumblineError('audit_unavailable', 'the event could not be stored', { cause });
  }
}

/** `AuditLog` in Forge SQL: rows are inserted and read; only erasing a closed account changes one. */
export const sqlAuditLog: AuditLog = {
  record: (events) => insert('INSERT IGNORE', events),

  async claim(events) {
    try {
      await insert('INSERT', events);
      return true;
    } catch (thrown) {
      if (thrown instanceof DuplicateKeyError) return false;
      throw thrown;
    }
  },

  async findEvent(id) {
    return (await query(AuditRowSchema, `SELECT ${columns} FROM audit_events WHERE id = ?`, [id]))[0];
  },

  listOfProposal: (proposalId) =>
    query(AuditRowSchema, `SELECT ${columns} FROM audit_events WHERE proposal_id = ?`, [proposalId]),

  listOfLatestProposal: (issueId) =>
    query(
      AuditRowSchema,
      `SELECT ${columns} FROM audit_events WHERE proposal_id =
        (SELECT id FROM triages WHERE issue_id = ? ORDER BY created_at DESC, id DESC LIMIT 1)`,
      [issueId],
    ),

  listPage: (after, limit) =>
    after === undefined
      ? query(AuditRowSchema, `SELECT ${columns} FROM audit_events ORDER BY occurred_at DESC, id DESC ${limitTo(limit)}`, [])
      : query(
          AuditRowSchema,
          `SELECT ${columns} FROM audit_events WHERE occurred_at < ? OR (occurred_at = ? AND id < ?)
            ORDER BY occurred_at DESC, id DESC ${limitTo(limit)}`,
          positionParameters(after),
        ),

  listUnsettled: (olderThan, after, limit) =>
    query(
      AuditRowSchema,
      // An outcome's id is its intent's id with another action in front, so the two are joined by key alone.
      `SELECT ${eventColumns.map((column) => `begun.${column}`).join(', ')} FROM audit_events begun
        LEFT JOIN audit_events applied ON applied.id = CONCAT('change.applied', SUBSTRING(begun.id, 16))
        LEFT JOIN audit_events failed ON failed.id = CONCAT('change.failed', SUBSTRING(begun.id, 16))
        WHERE begun.action = 'change.intended' AND begun.occurred_at < ? AND applied.id IS NULL AND failed.id IS NULL
          AND begun.occurred_at > ? AND (begun.occurred_at > ? OR (begun.occurred_at = ? AND begun.id > ?))
        ORDER BY begun.occurred_at, begun.id ${limitTo(limit)}`,
      [toSqlInstant(olderThan), toSqlInstant(openWindowStart(olderThan)), ...positionParameters(after)],
    ),

  async listActors(after, limit) {
    const rows = await query(
      z.object({ actor_account_id: z.string() }),
      `SELECT DISTINCT actor_account_id FROM audit_events
        WHERE actor_account_id > ? AND actor_account_id <> '${ERASED_ACCOUNT}' ORDER BY actor_account_id ${limitTo(limit)}`,
      [after ?? ''],
    );
    return rows.map((row) => row.actor_account_id);
  },

  eraseActor: (accountId, limit) =>
    execute(
      `UPDATE audit_events SET actor_account_id = '${ERASED_ACCOUNT}' WHERE actor_account_id = ? ${limitTo(limit)}`,
      [accountId],
    ),

  prune: (olderThan, limit) =>
    execute(`DELETE FROM audit_events WHERE occurred_at < ? ORDER BY occurred_at ${limitTo(limit)}`, [
      toSqlInstant(olderThan),
    ]),
};
