import type { Figure } from './figure';
import type { BenchApp } from './start-bench-app';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A triage is looked at again two weeks later. */
const LATER_DAYS = 15;

/** The hourly job that finds out what became of suggestions, when all triages so far have become old enough for its second look. */
export async function measureOutcomes({ workbench, clock, site }: BenchApp): Promise<readonly Figure[]> {
  const [counted] = await workbench.sql.query(site, 'SELECT COUNT(*) AS triages FROM proposals WHERE report IS NOT NULL');
  const triages = Number(counted?.['triages']);
  await clock.advance(LATER_DAYS * DAY_MS);
  const before = workbench.jira.points(site).log.length;
  const run = await clock.runUntilSettled(workbench.runSchedule(site, 'seal-audit-log-hourly'));
  // The same schedule seals the log, which costs points of its own.
  const looks = workbench.jira.points(site).log.slice(before).filter(({ route }) => route.endsWith('/bulkfetch'));
  if (!run || looks.length === 0) throw new Error('the outcome job looked at no issue, so there is nothing to measure');
  const points = looks.reduce((sum, one) => sum + one.points, 0);
  return [
    { key: 'outcomes.jiraPointsPerTriage', value: points / triages, unit: `points, once, two weeks later (${triages} triages)` },
    { key: 'outcomes.jiraCalls', value: looks.length, unit: `calls of Jira for ${triages} triages` },
    { key: 'outcomes.calls', value: run.calls.length, unit: 'platform calls of that run, with the sealing of the log' },
  ];
}
