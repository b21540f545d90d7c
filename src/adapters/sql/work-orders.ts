import * as z from 'zod';
import type { WorkOrderStore } from '../../domain/ports';
import { WorkOrderSchema, type WorkOrder } from '../../domain/work-order/work-order';
import { execute, query } from './client';
import { toSqlInstant } from './instant';
import { jsonText } from './json-text';
import { limitTo } from './limit-to';

/** A row another version of the app wrote, or somebody made unreadable, counts as none. */
const RowSchema = z.union([z.object({ body: jsonText(WorkOrderSchema) }), z.unknown().transform(() => null)]);

/** `WorkOrderStore` in Forge SQL. */
export const sqlWorkOrders: WorkOrderStore = {
  async saveWorkOrder(order) {
    const stored = await execute('INSERT IGNORE INTO work_orders (id, issue_id, project_id, created_at, body) VALUES (?, ?, ?, ?, ?)', [
      order.id,
      order.issueId,
      order.projectId,
      toSqlInstant(order.createdAt),
      JSON.stringify(order),
    ]);
    return stored > 0;
  },

  findWorkOrder: (id) => findOne('SELECT body FROM work_orders WHERE id = ?', id),

  findNewest: (issueId) =>
    findOne(
      `SELECT body FROM work_orders FORCE INDEX (work_orders_by_issue)
        WHERE issue_id = ? ORDER BY created_at DESC, id DESC ${limitTo(1)}`,
      issueId,
    ),

  eraseIssue: (issueId) => execute('DELETE FROM work_orders WHERE issue_id = ?', [issueId]),

  prune: (olderThan, limit) =>
    // A DELETE takes no index hint and would rather read the whole table; the ones to go are found by age first.
    execute(
      `DELETE work_orders FROM work_orders JOIN (
        SELECT id FROM work_orders FORCE INDEX (work_orders_by_age) WHERE created_at < ? ORDER BY created_at ${limitTo(limit)}
      ) old ON old.id = work_orders.id`,
      [toSqlInstant(olderThan)],
    ),
};

async function findOne(statement: string, parameter: string): Promise<WorkOrder | undefined> {
  const [row] = await query(RowSchema, statement, [parameter]);
  return row?.body;
}
