import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../support/app';
import type { Figure } from './figure';
import { measureFlow } from './measure-flow';
import { measurePanelOpening } from './measure-panel-opening';
import { panelCaller } from './panel-caller';

describe('platform calls of the panel, a triage and an approval', () => {
  let app: App;
  let figures: readonly Figure[];
  beforeAll(async () => {
    app = await startApp();
    const caller = panelCaller({ workbench: app.workbench, clock: app.clock, site: 'site' });
    const flow = await measureFlow(caller);
    figures = [...flow, ...(await measurePanelOpening(caller, () => 0))];
  });
  afterAll(() => app.close());

  it('every target is met', () => {
    const targets = figures.filter(({ atMost }) => atMost !== undefined);
    expect(targets.map(({ key }) => key)).toEqual([
      'panel.depth',
      'triage.depthBeforeModel',
      'triage.depthBeforeModelCold',
      'triage.depthBeforeModelWarm',
      'triage.depthAfterModel',
      'triage.depthAfterModelCold',
      'triage.depthAfterModelWarm',
      'panel.invocations',
    ]);
    expect(targets.filter(({ value, atMost }) => Number(value) > Number(atMost) || Number(value) < 1)).toEqual([]);
  });
});
