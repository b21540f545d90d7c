import { HistoryLimits } from '../../src/domain/history/history-limits';
import { fullIndex, loadIndex } from '../app/history/full-index';
import { IndexTargets, type Figure } from './figure';
import { letPastBeRead } from './let-past-be-read';
import { openDatabase, type Database } from './open-database';
import { panelCaller } from './panel-caller';
import { projectAdminCaller } from './project-admin-caller';
import type { BenchApp } from './start-bench-app';

const SITE = 'history';
const ISSUE = 'HARB-64';

/** What reading a project's past costs, and what a full index of it weighs and makes SQL read. */
export async function measureIndex(app: BenchApp): Promise<readonly Figure[]> {
  await app.install(SITE);
  const reading = await measureReading(app);
  const database = await openDatabase(app.databaseOf(SITE));
  try {
    const rows = await measureLookUp(app, database);
    return [...reading, rows, await measureSize(database)];
  } finally {
    await database.close();
  }
}

async function measureReading(app: BenchApp): Promise<readonly Figure[]> {
  const admin = projectAdminCaller(app, SITE);
  await admin.open();
  const points = () => app.workbench.jira.points(SITE).total;
  const [pointsBefore, callsBefore] = [points(), app.workbench.history.length];
  await letPastBeRead(app);
  const [pointsSpent, calls] = [points() - pointsBefore, app.workbench.history.length - callsBefore];
  const { status, read } = (await admin.open()).history;
  if (status !== 'ready') throw new Error(`the past is ${status}, so its reading cannot be measured`);
  return [
    { key: 'history.pointsPer1000Issues', value: (pointsSpent / read) * 1_000, unit: `points to read the past once (measured on ${read} issues)` },
    { key: 'history.callsPer1000Issues', value: (calls / read) * 1_000, unit: 'platform calls to read the past once' },
  ];
}

/** A triage where the past is what the sample's is, as many times over as the index holds: each word is that much commoner. */
async function measureLookUp(app: BenchApp, database: Database): Promise<Figure> {
  const issues = await multiply(database, HistoryLimits.ISSUES_PER_PROJECT);
  const caller = panelCaller({ ...app, site: SITE });
  const before = app.historyRowsRead();
  await caller.measure('triageIssue', caller.inputFor(ISSUE));
  const rows = app.historyRowsRead() - before;
  return { key: 'history.rowsReadPerTriage', value: rows, unit: `rows, two statements, ${issues} issues in the index` };
}

/** Ids of the copies lie that far apart, above all of the sample's. */
const APART = 1_000_000;

async function multiply({ run }: Database, wanted: number): Promise<number> {
  const count = async () => Number(/\d+/.exec(JSON.stringify(await run('SELECT COUNT(*) FROM history_issues')))?.[0]);
  const copies = Math.ceil(wanted / (await count()));
  for (let copy = 1; copy < copies; copy++) {
    const id = `issue_id + ${copy * APART}`;
    await run(
      `INSERT INTO history_issues SELECT ${id}, project_id, key_id, created_at - ${copy}, terms_at, values_at, term_list, value_list, stale_list
        FROM history_issues WHERE issue_id < ${APART}`,
    );
    await run(`INSERT INTO history_terms SELECT term, ${id} FROM history_terms WHERE issue_id < ${APART}`);
  }
  await run('ANALYZE TABLE history_issues, history_terms');
  return count();
}

/** Of an index in which each issue has as many terms as it may. */
async function measureSize(database: Database): Promise<Figure> {
  await database.run('TRUNCATE TABLE history_issues');
  await database.run('TRUNCATE TABLE history_terms');
  await loadIndex(database, { projectId: '1', keyId: 1 }, fullIndex());
  const sizes = JSON.stringify(
    await database.run(
      "SELECT SUM(data_length + index_length) FROM information_schema.tables WHERE table_schema = ? AND table_name LIKE 'history%'",
      [database.name],
    ),
  );
  const bytes = Number(/\d+/.exec(sizes.slice(sizes.indexOf(':')))?.[0]);
  const value = (bytes / HistoryLimits.ISSUES_PER_PROJECT) * 10_000;
  return { key: 'history.bytesPer10000Issues', value, unit: 'bytes of data and indexes in SQL', atMost: IndexTargets.BYTES_PER_10000_ISSUES };
}
