import * as z from 'zod';
import type { AuditRecord } from '../../domain/audit/record';
import { inParallel } from '../../domain/in-parallel';
import type { AuditUpkeep } from '../../domain/ports';
import { AuditRecordRowSchema, recordColumns } from './audit-rows';
import { execute, query } from './client';
import { toSqlInstant } from './instant';
import { limitTo } from './limit-to';

const columns = recordColumns.join(', ');

async function findOne(rest: string, parameters: readonly string[]): Promise<AuditRecord | undefined> {
  return (await query(AuditRecordRowSchema, `SELECT ${columns} FROM audit_log ${rest}`, parameters))[0];
}

/** `AuditUpkeep` in Forge SQL: the only statements that take anything from the log. */
export const sqlAuditUpkeep: AuditUpkeep = {
  async findPrunable(olderThan) {
    const [first, last] = await inParallel([
      findOne('WHERE seq > 0 ORDER BY seq LIMIT 1', []),
      findOne('FORCE INDEX (audit_log_by_time) WHERE occurred_at < ? AND seq > 0 ORDER BY occurred_at DESC LIMIT 1', [toSqlInstant(olderThan)]),
    ]);
    return first && last && last.seq >= first.seq ? { first, last } : undefined;
  },

  prune: (toSeq, limit) => execute(`DELETE FROM audit_log WHERE seq BETWEEN 1 AND ? ORDER BY seq ${limitTo(limit)}`, [toSeq]),

  async listActors(after, limit) {
    const rows = await query(
      z.object({ actor_account_id: z.string() }),
      `SELECT DISTINCT actor_account_id FROM audit_log WHERE actor_account_id > ? ORDER BY actor_account_id ${limitTo(limit)}`,
      [after ?? ''],
    );
    return rows.map((row) => row.actor_account_id);
  },

  // The seal stays: without its salt it fits nobody, and the chain still holds.
  eraseActor: (accountId, limit) =>
    execute(`UPDATE audit_log SET actor_account_id = NULL, actor_salt = NULL WHERE actor_account_id = ? ${limitTo(limit)}`, [
      accountId,
    ]),
};
