import { auditHistory } from '../../bench/audit-history';
import { loadLog } from '../../bench/load-log';
import type { Database } from '../../bench/open-database';

const DAY_MS = 24 * 60 * 60 * 1_000;
const EVENTS = 20_000;
const PROPOSALS = 4_000;
const ISSUES = 200;
const ORIGINS = ['triage', 'draft', 'undo'];

/**
 * Two and a half years of a site: 20,000 events in a valid chain, about a fifth of them past their retention, and 4,000
 * proposals of other issues, twenty for each.
 *
 * @param lastAt epoch milliseconds of the newest event
 */
export async function fill({ run }: Database, lastAt: number): Promise<void> {
  await loadLog(run, auditHistory({ events: EVENTS, firstAt: lastAt - 900 * DAY_MS, lastAt }));
  const rows = Array.from({ length: PROPOSALS }, (_, index) => [
    `old-proposal-${index}`,
    String(60_001 + (index % ISSUES)),
    '30001',
    new Date(lastAt - index * 0.1 * DAY_MS).toISOString().slice(0, 23).replace('T', ' '),
    ORIGINS[index % ORIGINS.length] ?? '',
    '{}',
  ]);
  const values = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await run(`INSERT INTO proposals (id, issue_id, project_id, created_at, origin, proposal) VALUES ${values}`, rows.flat());
  await run('ANALYZE TABLE audit_log, proposals');
}
