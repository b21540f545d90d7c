import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStandIn } from '../../workbench/simulators/llm/stand-in/stand-in';
import { startApp, type App } from '../support/app';
import type { Figure } from './figure';
import { goBehindTheSample, momentsOf } from './let-past-be-read';
import { measureFlow } from './measure-flow';
import { measurePanelOpening } from './measure-panel-opening';
import { measureReadiness } from './measure-readiness';
import { panelCaller } from './panel-caller';
import { createUnhurried } from './unhurried';

describe('platform calls of the panel, a triage and an approval', () => {
  let app: App;
  let figures: readonly Figure[];
  beforeAll(async () => {
    app = await startApp({ model: createUnhurried(createStandIn()) });
    await goBehindTheSample(app);
    const caller = panelCaller({ workbench: app.workbench, clock: app.clock, site: 'site' });
    const flow = await measureFlow(caller, momentsOf(app));
    const opening = await measurePanelOpening(caller, () => 0);
    figures = [...flow, ...opening, ...(await measureReadiness({ workbench: app.workbench, clock: app.clock, site: 'site' }))];
  }, 60_000);
  afterAll(() => app.close());

  it('every target is met', () => {
    const targets = figures.filter(({ atMost }) => atMost !== undefined);
    expect(targets.map(({ key }) => key)).toEqual([
      'panel.depth',
      'panel.triageDepth',
      'triage.depthBeforeModel',
      'triage.depthBeforeModelCold',
      'triage.depthBeforeModelWarm',
      'triage.depthAfterModel',
      'triage.depthAfterModelCold',
      'triage.depthAfterModelWarm',
      'triage.jiraPoints',
      'panel.invocations',
      'readiness.editPoints',
    ]);
    expect(targets.filter(({ value, atMost }) => Number(value) > Number(atMost) || Number(value) < 1)).toEqual([]);
  });
});
