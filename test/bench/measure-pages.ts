import { performance } from 'node:perf_hooks';
import { auditLogCalls, everything, type AuditFilter } from '../../src/contract/calls/audit-log';
import { AuditSizes, type AuditSites } from './audit-sites';
import type { Figure } from './figure';
import { median } from './quantile';
import { dataOf, siteAdminCaller } from './site-admin-caller';
import type { BenchApp } from './start-bench-app';
import { statementsOf, type Statement } from './statement-of';
import type { Database } from './open-database';

const PAGE_SIZE = 50;
const ROUNDS = 15;
const HOUR_MS = 60 * 60 * 1_000;

interface Page {
  readonly rowsRead: number;
  readonly statements: readonly Statement[];
}

/** What is asked for; `deep` is the page halfway down the log instead of the first. */
type Asked = Partial<AuditFilter> & { readonly deep?: true };

/**
 * What people ask the log for: everything, by one thing, by a time, by several things with few or many hits. Of each there
 * is enough in the small log too to fill what a page may look at.
 */
const filters = (lastAt: number): readonly Asked[] => [
  {},
  { deep: true },
  { projectId: '30002', deep: true },
  { outcome: 'applied', deep: true },
  { issueKey: 'PAST-58' },
  { accountId: '712020:past-person-3' },
  { action: 'change.failed' },
  { projectId: '30002' },
  { outcome: 'failed' },
  { to: new Date(lastAt - 6 * HOUR_MS).toISOString() },
  { from: new Date(lastAt - 12 * HOUR_MS).toISOString(), to: new Date(lastAt - 2 * HOUR_MS).toISOString(), projectId: '30003' },
  { accountId: '712020:past-person-3', action: 'change.applied' },
  { projectId: '30002', outcome: 'refused' },
  { accountId: '712020:past-person-3', projectId: '30002', outcome: 'dismissed' },
];

/**
 * A page of each filter in a log of 10^4 and of 10^6 events: rows that SQL read, and the time its statements take,
 * one right after the other so that whatever else the machine does meets both alike. The worst page counts.
 */
export async function measurePages(app: BenchApp, sites: AuditSites): Promise<readonly Figure[]> {
  const ratios: { rows: number; ms: number }[] = [];
  const largest = { rows: 0, ms: 0 };
  for (const filter of filters(sites.lastAt)) {
    const small = await readPage(app, 'audit-small', AuditSizes.SMALL, filter);
    const large = await readPage(app, 'audit-large', AuditSizes.LARGE, filter);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ small: await timeOf(sites.small, small.statements), large: await timeOf(sites.large, large.statements) });
    }
    const ms = { small: median(rounds.map((round) => round.small)), large: median(rounds.map((round) => round.large)) };
    ratios.push({ rows: large.rowsRead / small.rowsRead, ms: ms.large / ms.small });
    largest.rows = Math.max(largest.rows, large.rowsRead);
    largest.ms = Math.max(largest.ms, ms.large);
  }
  return [
    { key: 'audit.rowsReadRatio1e6To1e4', value: Math.max(...ratios.map(({ rows }) => rows)), unit: `times, worst of ${ratios.length} pages` },
    {
      key: 'audit.pageLatencyRatio1e6To1e4',
      value: Math.max(...ratios.map(({ ms }) => ms)),
      unit: `times, time of a page's SQL, worst of ${ratios.length} pages, medians of ${ROUNDS}`,
    },
    { key: 'audit.pageLatencyRatioMedian', value: median(ratios.map(({ ms }) => ms)), unit: 'times, the median page' },
    { key: 'audit.rowsReadPageMost', value: largest.rows, unit: `rows for a page of ${PAGE_SIZE} at 10^6 events` },
    { key: 'audit.pageSqlMs1e6', value: largest.ms, unit: 'ms on this machine, worst page' },
  ];
}

async function readPage(app: BenchApp, site: string, size: number, { deep, ...filter }: Asked): Promise<Page> {
  const before = app.rowsRead();
  const input = { filter: { ...everything, ...filter }, before: deep ? size / 2 : null, pageSize: PAGE_SIZE };
  const { answer, calls } = await siteAdminCaller(app, site).measure(auditLogCalls.listAuditEvents, input);
  if (dataOf(answer).rows.length === 0) throw new Error(`${JSON.stringify(filter)} finds nothing at ${site}, so its page measures nothing`);
  return { rowsRead: app.rowsRead() - before, statements: statementsOf(calls) };
}

async function timeOf({ runPrepared }: Database, statements: readonly Statement[]): Promise<number> {
  const before = performance.now();
  for (const { query, params } of statements) await runPrepared(query, params);
  return performance.now() - before;
}
