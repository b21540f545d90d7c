import { actionsOf, type AuditFilter } from '../../domain/audit/filter';
import type { Parameter } from './client';
import { toSqlInstant } from './instant';
import { limitTo } from './limit-to';

/** Part of a WHERE clause with the values it binds. */
interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Numbers an event can have, from and to inclusive. */
export interface SeqRange {
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** A condition and the index whose rows are all of it, in the order of their numbers. */
interface Driving extends Condition {
  readonly index: string;
}

const equal = (column: string, value: string | null, index: string): Driving[] =>
  value === null ? [] : [{ sql: `${column} = ?`, parameters: [value], index }];

/** What an index finds at once, the most selective first: each of these columns has an index that ends in the number. */
const equalities = (filter: AuditFilter): Driving[] => [
  ...equal('proposal_id', filter.proposalId, 'audit_log_by_proposal'),
  ...equal('correlation_id', filter.correlationId, 'audit_log_by_correlation'),
  ...equal('issue_key', filter.issueKey, 'audit_log_by_issue'),
  ...equal('actor_account_id', filter.accountId, 'audit_log_by_actor'),
  ...equal('action', filter.action, 'audit_log_by_action'),
  ...equal('project_id', filter.projectId, 'audit_log_by_project'),
];

/** No condition: the numbers themselves. */
const byNumber: Driving = { sql: '', parameters: [], index: 'PRIMARY' };

/** Times are turned into numbers first, so these only trim the edges of a range an index has already found. */
const times = ({ from, to }: AuditFilter): Condition[] => [
  ...(from === null ? [] : [{ sql: 'occurred_at >= ?', parameters: [toSqlInstant(from)] }]),
  ...(to === null ? [] : [{ sql: 'occurred_at < ?', parameters: [toSqlInstant(to)] }]),
];

const outcome = ({ outcome: wanted }: AuditFilter): Condition[] => {
  const actions = wanted === null ? [] : actionsOf[wanted];
  return actions.length === 0 ? [] : [{ sql: `action IN (${actions.map(() => '?').join(', ')})`, parameters: actions }];
};

const and = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.flatMap(({ sql }) => (sql === '' ? [] : [sql])).join(' AND '),
  parameters: conditions.flatMap(({ parameters }) => parameters),
});

/** How a page of the log is found: rows an index gives in order, and what each of them must also be. */
export interface PageQuery {
  /** Subqueries over `audit_log`, each newest first and limited. */
  readonly scans: readonly Condition[];
  /** Undefined when every row a scan gives is a hit. */
  readonly check: Condition | undefined;
}

/**
 * The statement parts for one filter. One equality drives the index; with more than one, the others are checked on at most
 * `scanRows` rows, so that a page never reads more than that.
 */
export function pageQuery(
  filter: AuditFilter,
  range: SeqRange,
  given: { columns: string; limit: number; scanRows: number },
): PageQuery {
  const [driving, ...others] = equalities(filter);
  const bounds: Condition = { sql: 'seq BETWEEN ? AND ?', parameters: [range.fromSeq, range.toSeq] };
  // Left to itself an optimizer may walk all newer rows first, or all rows of the range: the choice is made here.
  const scan = (driving: Driving, rows: number): Condition => {
    const where = and([driving, bounds, ...times(filter)]);
    const from = `audit_log FORCE INDEX (${driving.index})`;
    return {
      sql: `(SELECT ${given.columns} FROM ${from} WHERE ${where.sql} ORDER BY seq DESC ${limitTo(rows)})`,
      parameters: where.parameters,
    };
  };
  if (driving) {
    const checks = [...others, ...outcome(filter)];
    if (checks.length === 0) return { scans: [scan(driving, given.limit)], check: undefined };
    return { scans: [scan(driving, given.scanRows)], check: and(checks) };
  }
  const actions = filter.outcome === null ? [] : actionsOf[filter.outcome];
  const drivers = actions.flatMap((action) => equal('action', action, 'audit_log_by_action'));
  return { scans: (drivers.length === 0 ? [byNumber] : drivers).map((one) => scan(one, given.limit)), check: undefined };
}
