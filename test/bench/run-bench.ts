import { startAuditSites } from './audit-sites';
import { readBenchIssues } from './bench-issues';
import type { Figure } from './figure';
import { goBehindTheSample, momentsOf } from './let-past-be-read';
import { measureAppend } from './measure-append';
import { measureBackground } from './measure-background';
import { measureBundle } from './measure-bundle';
import { measureChain } from './measure-chain';
import { measureCleaning } from './measure-cleaning';
import { measureFlow } from './measure-flow';
import { measureIndex } from './measure-index';
import { measureOutcomes } from './measure-outcomes';
import { measurePages } from './measure-pages';
import { measurePanelOpening } from './measure-panel-opening';
import { measurePrompts } from './measure-prompts';
import { measureRanking } from './measure-ranking';
import { measureReadiness } from './measure-readiness';
import { measureRules } from './measure-rules';
import { measureSurfaces } from './measure-surfaces';
import { measureUndo } from './measure-undo';
import { panelCaller } from './panel-caller';
import { siteAdminCaller } from './site-admin-caller';
import { startBenchApp, type BenchApp } from './start-bench-app';

/** Every figure, measured one after another so that none disturbs the next. */
export async function runBench(): Promise<readonly Figure[]> {
  const app = await startBenchApp();
  try {
    const onSite = await measureSite(app);
    const index = await measureIndex(app);
    const log = await measureLog(app);
    const bench = await readBenchIssues();
    return [
      ...onSite,
      ...index,
      ...(await measureRanking(bench)),
      ...log,
      ...(await measurePrompts(bench)),
      ...measureRules(bench),
      ...(await measureBundle()),
      ...(await measureSurfaces(app.workbench.table.manifest.resources.filter(({ path }) => /\.tsx?$/.test(path)))),
      ...measureCleaning(bench.projects.flat()),
    ];
  } finally {
    await app.close();
  }
}

/** What happens on one site, in the order in which it happens to people. */
async function measureSite(app: BenchApp): Promise<readonly Figure[]> {
  const caller = panelCaller(app);
  await goBehindTheSample(app);
  const flow = await measureFlow(caller, momentsOf(app));
  const opening = await measurePanelOpening(caller, app.rowsRead);
  const undo = await measureUndo(caller);
  const background = await measureBackground(app);
  const readiness = await measureReadiness(app);
  const append = await measureAppend(siteAdminCaller(app, app.site));
  return [...opening, ...flow, ...background, ...readiness, ...undo, ...append, ...(await measureOutcomes(app))];
}

async function measureLog(app: BenchApp): Promise<readonly Figure[]> {
  const sites = await startAuditSites(app);
  try {
    return [...(await measurePages(app, sites)), ...(await measureChain(app, sites))];
  } finally {
    await sites.close();
  }
}
