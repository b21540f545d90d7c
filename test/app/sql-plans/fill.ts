import { auditHistory } from '../../bench/audit-history';
import { loadLog } from '../../bench/load-log';
import { triageFields } from '../../../src/domain/triage/field';
import type { Database } from '../../bench/open-database';

const DAY_MS = 24 * 60 * 60 * 1_000;
const EVENTS = 20_000;
const PROPOSALS = 4_000;
const ISSUES = 200;
const OUTCOMES = 8_000;
const ORIGINS = ['triage', 'draft', 'questions', 'undo'];

/**
 * Two and a half years of a site: 20,000 events in a valid chain, about a fifth of them past their retention, and 4,000
 * proposals of other issues, twenty for each.
 *
 * @param lastAt epoch milliseconds of the newest event
 * @param projectId of 8,000 outcomes, twice as many in each field as are counted
 */
export async function fill({ run }: Database, lastAt: number, projectId: string): Promise<void> {
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
  const outcomes = Array.from({ length: OUTCOMES }, (_, index) => [
    `old-${index}`,
    triageFields[index % triageFields.length] ?? '',
    projectId,
    index % 3 === 0 ? 'rules' : 'model',
    index % 1_000,
    index % 7 === 0 ? 0 : 1,
    'approved',
    new Date(lastAt - index * 0.05 * DAY_MS).toISOString().slice(0, 23).replace('T', ' '),
  ]);
  await run(
    `INSERT INTO outcomes (issue_id, field, project_id, scorer, score, is_right, source, decided_at)
      VALUES ${outcomes.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')}`,
    outcomes.flat(),
  );
  await run('ANALYZE TABLE audit_log, proposals, outcomes');
}
