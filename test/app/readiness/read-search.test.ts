import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

const { openProjectSettings, readReadinessSearch } = projectSettingsCalls;

describe('readReadinessSearch', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  const input = () => ({ projectId: app.issue('HARB-1').projectId });
  const read = () => app.call(readReadinessSearch, input(), 'projectAdmin');

  it('nothing was ever put there: off', async () => {
    expect(dataOf(await read())).toMatchObject({ status: 'off', seen: 0, startedAt: null, endedAt: null });
  });

  it('a run under way: what the page would show if it were opened again', async () => {
    await readinessOf(app).configure({ publish: true });
    for (let step = 0; step < 6; step += 1) {
      await app.clock.advance(10_000);
      await app.clock.runUntilSettled(app.workbench.settle());
    }
    const search = dataOf(await read());
    expect(search).toMatchObject({ status: 'putting_in' });
    expect(search.seen).toBeGreaterThan(0);
    expect(search).toEqual(dataOf(await app.call(openProjectSettings, input(), 'projectAdmin')).readiness.search);
  });

  it('costs one question to Jira, whether the person may, and two looks into storage', async () => {
    const { calls } = await read();
    expect(calls.map(({ service }) => service).sort()).toEqual(['jira', 'kvs', 'kvs']);
  });
});
