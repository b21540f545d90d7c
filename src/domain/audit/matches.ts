import { actionsOf, type AuditFilter } from './filter';
import type { AuditRecord } from './record';

/** Whether a record is what a filter asks for. The same question the log's own pages ask the database. */
export function matches(filter: AuditFilter, { body, account }: AuditRecord): boolean {
  const equal = (wanted: string | null, actual: string | null | undefined) => wanted === null || wanted === actual;
  return (
    (filter.from === null || body.occurredAt >= filter.from) &&
    (filter.to === null || body.occurredAt < filter.to) &&
    equal(filter.accountId, account?.id) &&
    equal(filter.action, body.action) &&
    equal(filter.issueKey, body.issueKey) &&
    equal(filter.projectId, body.projectId) &&
    equal(filter.proposalId, body.proposalId) &&
    equal(filter.correlationId, body.correlationId) &&
    (filter.outcome === null || actionsOf[filter.outcome].includes(body.action))
  );
}
