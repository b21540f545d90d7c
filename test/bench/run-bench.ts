import { startAuditSites } from './audit-sites';
import { readBenchIssues } from './bench-issues';
import type { Figure } from './figure';
import { measureAppend } from './measure-append';
import { measureBundle } from './measure-bundle';
import { measureChain } from './measure-chain';
import { measureCleaning } from './measure-cleaning';
import { measureFlow } from './measure-flow';
import { measurePages } from './measure-pages';
import { measurePanelOpening } from './measure-panel-opening';
import { measurePrompts } from './measure-prompts';
import { measureSurfaces } from './measure-surfaces';
import { measureUndo } from './measure-undo';
import { panelCaller } from './panel-caller';
import { siteAdminCaller } from './site-admin-caller';
import { startBenchApp, type BenchApp } from './start-bench-app';

/** Every figure, measured one after another so that none disturbs the next. */
export async function runBench(): Promise<readonly Figure[]> {
  const app = await startBenchApp();
  try {
    const caller = panelCaller(app);
    const flow = await measureFlow(caller);
    const opening = await measurePanelOpening(caller, app.rowsRead);
    const undo = await measureUndo(caller);
    const append = await measureAppend(siteAdminCaller(app, app.site));
    const bench = await readBenchIssues();
    return [
      ...opening,
      ...flow,
      ...undo,
      ...append,
      ...(await measureLog(app)),
      ...measurePrompts(bench),
      ...(await measureBundle()),
      ...(await measureSurfaces(app.workbench.table.manifest.resources.filter(({ path }) => /\.tsx?$/.test(path)))),
      ...measureCleaning(bench.issues),
    ];
  } finally {
    await app.close();
  }
}

async function measureLog(app: BenchApp): Promise<readonly Figure[]> {
  const sites = await startAuditSites(app);
  try {
    return [...(await measurePages(app, sites)), ...(await measureChain(app, sites))];
  } finally {
    await sites.close();
  }
}
