import { readBenchIssues } from './bench-issues';
import type { Figure } from './figure';
import { measureBundle } from './measure-bundle';
import { measureCleaning } from './measure-cleaning';
import { measureFlow } from './measure-flow';
import { measurePanelOpening } from './measure-panel-opening';
import { measurePrompts } from './measure-prompts';
import { measureSurfaces } from './measure-surfaces';
import { panelCaller } from './panel-caller';
import { startBenchApp } from './start-bench-app';

/** Every figure, measured one after another so that none disturbs the next. */
export async function runBench(): Promise<readonly Figure[]> {
  const app = await startBenchApp();
  try {
    const caller = panelCaller(app);
    const flow = await measureFlow(caller);
    const opening = await measurePanelOpening(caller, app.rowsRead);
    const bench = await readBenchIssues();
    return [
      ...opening,
      ...flow,
      ...measurePrompts(bench),
      ...(await measureBundle()),
      ...(await measureSurfaces(app.workbench.table.manifest.resources.filter(({ path }) => /\.tsx?$/.test(path)))),
      ...measureCleaning(bench.issues),
    ];
  } finally {
    await app.close();
  }
}
