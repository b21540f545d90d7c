import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../workbench/host/clock';
import { createWorkbench } from '../../workbench/host/workbench';
import { sampleSite } from '../../workbench/sample/sample-site';
import { createStandIn } from '../../workbench/simulators/llm/stand-in/stand-in';
import { openMariaDb } from '../../workbench/simulators/sql/mariadb';

/**
 * The whole app on the workbench outside of any test: the sample site under the id `bench`, the stand-in model, a
 * MariaDB in a folder of its own. `rowsRead` counts what SQL has read so far.
 */
export async function startBenchApp() {
  const dataDir = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const mariaDb = await openMariaDb({ dataDir });
  const site = 'bench';
  const clock = new ManualClock();
  let rows = 0;
  const workbench = await createWorkbench({
    clock,
    mariaDb: mariaDb.connection,
    databaseFor: (installationId) => `plumbline_bench_${process.pid}_${installationId}`,
    backend: createStandIn,
    onSqlCall: ({ rowsRead }) => {
      rows += rowsRead;
    },
  });
  workbench.install(
    { id: site, cloudId: site, siteUrl: 'https://bench.invalid', environmentType: 'DEVELOPMENT', license: undefined },
    sampleSite,
  );
  await workbench.settle();
  return {
    workbench,
    clock,
    site,
    rowsRead: () => rows,
    async close(): Promise<void> {
      await workbench.sql.drop(site);
      await workbench.close();
      await mariaDb.stop();
      await rm(dataDir, { recursive: true, force: true });
      if (workbench.problems.length > 0) {
        throw new Error(`The workbench could not answer, so no figure counts:\n${workbench.problems.join('\n')}`);
      }
    },
  };
}
