import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../workbench/host/clock';
import { createWorkbench } from '../../workbench/host/workbench';
import { sampleSite } from '../../workbench/sample/sample-site';
import { createStandIn } from '../../workbench/simulators/llm/stand-in/stand-in';
import { createUnhurried } from './unhurried';
import { openMariaDb } from '../../workbench/simulators/sql/mariadb';

export type BenchApp = Awaited<ReturnType<typeof startBenchApp>>;

/**
 * The whole app on the workbench outside of any test: the sample site under the id `bench`, the stand-in model, a
 * MariaDB in a folder of its own. `rowsRead` counts what SQL has read so far, of all sites.
 */
export async function startBenchApp() {
  const dataDir = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const mariaDb = await openMariaDb({ dataDir });
  const site = 'bench';
  const clock = new ManualClock();
  const sites: string[] = [];
  const rows = { all: 0, history: 0 };
  const databaseFor = (installationId: string) => `plumbline_bench_${process.pid}_${installationId}`;
  const workbench = await createWorkbench({
    clock,
    mariaDb: mariaDb.connection,
    databaseFor,
    backend: () => createUnhurried(createStandIn()),
    onSqlCall: ({ query, rowsRead }) => {
      rows.all += rowsRead;
      if (query.includes('history_')) rows.history += rowsRead;
    },
  });
  /** Installs the app on one more site, as in production: there Forge SQL holds 1 GiB instead of 128 MiB. */
  async function install(id: string): Promise<void> {
    sites.push(id);
    const siteUrl = `https://${id}.invalid`;
    workbench.install({ id, cloudId: id, siteUrl, environmentType: 'PRODUCTION', license: { active: true } }, sampleSite);
    await workbench.settle();
  }
  await install(site);
  return {
    workbench,
    clock,
    site,
    install,
    rowsRead: () => rows.all,
    /** Of those the ones read for the index of past issues. */
    historyRowsRead: () => rows.history,
    /** Where a site's rows are, for whoever fills or reads them past the app and the platform's limits. */
    databaseOf: (id: string) => ({ connection: mariaDb.connection, name: databaseFor(id) }),
    async close(): Promise<void> {
      for (const id of sites) await workbench.sql.drop(id);
      await workbench.close();
      await mariaDb.stop();
      await rm(dataDir, { recursive: true, force: true });
      if (workbench.problems.length > 0) {
        throw new Error(`The workbench could not answer, so no figure counts:\n${workbench.problems.join('\n')}`);
      }
    },
  };
}
