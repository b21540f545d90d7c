import { recordColumns } from '../../src/adapters/sql/audit-rows';
import { auditHistory, type HistoryShape } from './audit-history';
import { loadLog } from './load-log';
import { openDatabase, type Database } from './open-database';
import type { BenchApp } from './start-bench-app';

export const AuditSizes = { SMALL: 10_000, CHAIN: 100_000, LARGE: 1_000_000 } as const;

const DAY_MS = 24 * 60 * 60 * 1_000;
/** 333 events an hour, whatever the size, so that a day holds as many events in each log. */
const EVENTS_PER_DAY = 8_000;

/** Three sites with a log of ten thousand, a hundred thousand and a million events, the newest an hour old. */
export async function startAuditSites(app: BenchApp) {
  const lastAt = app.clock.now() - DAY_MS / 24;
  const shape = (events: number): HistoryShape => ({ events, firstAt: lastAt - (events / EVENTS_PER_DAY) * DAY_MS, lastAt });
  const open = async (site: string) => {
    await app.install(site);
    return openDatabase(app.databaseOf(site));
  };
  const small = await open('audit-small');
  const chain = await open('audit-chain');
  const large = await open('audit-large');
  await loadLog(small.run, auditHistory(shape(AuditSizes.SMALL)));
  await loadLog(chain.run, auditHistory(shape(AuditSizes.CHAIN)));
  await multiply(chain, large);
  for (const { run } of [small, chain, large]) await run('ANALYZE TABLE audit_log');
  return {
    small,
    chain,
    large,
    /** Epoch milliseconds of the newest event. */
    lastAt,
    close: async () => {
      for (const database of [small, chain, large]) await database.close();
    },
  };
}
export type AuditSites = Awaited<ReturnType<typeof startAuditSites>>;

/**
 * Fills `large` with ten copies of `chain`, each a stretch further back in time and under ids of its own. Their hashes are
 * not a chain: this log is only ever paged, never verified. Indexes are built once the rows are there, which is minutes
 * faster.
 */
async function multiply(chain: Database, large: Database): Promise<void> {
  const copies = AuditSizes.LARGE / AuditSizes.CHAIN;
  const stretchDays = AuditSizes.CHAIN / EVENTS_PER_DAY;
  const copied: Readonly<Partial<Record<(typeof recordColumns)[number], (copy: number) => string>>> = {
    seq: (copy) => `seq + ${copy * AuditSizes.CHAIN}`,
    id: (copy) => `CONCAT(id, '-${copy}')`,
    occurred_at: (copy) => `occurred_at - INTERVAL ${(copies - 1 - copy) * stretchDays * 24 * 60} MINUTE`,
    proposal_id: (copy) => `CONCAT(proposal_id, '-${copy}')`,
    correlation_id: (copy) => `CONCAT(correlation_id, '-${copy}')`,
  };
  const indexes = await indexesOf(large);
  await large.run(`ALTER TABLE audit_log ${indexes.map(({ name }) => `DROP INDEX ${name}`).join(', ')}`);
  for (let copy = 0; copy < copies; copy++) {
    const values = recordColumns.map((column) => copied[column]?.(copy) ?? column).join(', ');
    await large.run(
      `INSERT INTO audit_log (${recordColumns.join(', ')}) SELECT ${values} FROM \`${chain.name}\`.audit_log source ORDER BY source.seq`,
    );
  }
  await large.run(`ALTER TABLE audit_log ${indexes.map(({ definition }) => `ADD ${definition}`).join(', ')}`);
}

/** The secondary indexes as the table's own definition words them. */
async function indexesOf({ run }: Database): Promise<{ name: string; definition: string }[]> {
  const shown = JSON.stringify(await run('SHOW CREATE TABLE audit_log'));
  const found = [...shown.matchAll(/((?:UNIQUE )?KEY (`audit_log_\w+`) \([^)]*\))/g)];
  return found.map(([, definition = '', name = '']) => ({ name, definition }));
}
