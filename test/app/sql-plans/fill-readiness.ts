import type { Database } from '../../bench/open-database';
import { fingerprint } from '../../../src/domain/issue/fingerprint';

const MINUTE_MS = 60_000;
const STATES = 20;
const ORDERS = 10;

/**
 * Issues from 10000 on, each with twenty reports, a sign-off and ten work orders, a minute apart; every report but the last of
 * an issue is superseded.
 *
 * @param startAt epoch milliseconds of the oldest row
 */
export async function fillReadiness({ run }: Database, issues: number, startAt: number): Promise<void> {
  const load = async (table: string, columns: string, rows: readonly (string | number)[][]) => {
    const values = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await run(`INSERT INTO ${table} (${columns}) VALUES ${values}`, rows.flat());
  };
  const issueOf = (index: number) => String(10_000 + (index % issues));
  const at = (index: number) => new Date(startAt + index * MINUTE_MS).toISOString().replace('T', ' ').replace('Z', '');
  const list = (count: number, row: (index: number) => (string | number)[]) => Array.from({ length: count }, (_, index) => row(index));
  const isOld = (index: number) => (index < (STATES - 1) * issues ? 1 : 0);
  await load(
    'readiness_reports',
    'issue_id, state, project_id, created_at, superseded, score, status, report',
    list(STATES * issues, (index) => [issueOf(index), fingerprint(index), '20001', at(index), isOld(index), 75, 'ready', '{}']),
  );
  await load(
    'readiness_sign_offs',
    'issue_id, project_id, body, event_id, signed_at',
    list(issues, (index) => [issueOf(index), '20001', '{}', `event-${index}`, at(index)]),
  );
  await load(
    'work_orders',
    'id, issue_id, project_id, created_at, body',
    list(ORDERS * issues, (index) => [`order-${index}`, issueOf(index), '20001', at(index), '{}']),
  );
  await run('ANALYZE TABLE readiness_reports, readiness_sign_offs, work_orders');
}
