import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';
import { isSweepOf, timeOf } from './sweep-time';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

describe('readiness in Jira search of a project that is gone, or not meant to be there any more', { timeout: 120_000 }, () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let pass: ReturnType<typeof timeOf>;
  let projectId: string;
  let asks: number;
  beforeEach(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    pass = timeOf(app);
    projectId = app.issue('HARB-1').projectId;
    asks = 0;
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
  });
  afterEach(() => app.close());

  const open = () => readiness.found('statusCategory != Done', 'member').filter((key) => app.issue(key).securityLevelId === null);
  const put = () => readiness.found('readinessStatus is not EMPTY');
  /** Looks without opening the settings page; where no order is kept nothing was ever begun. */
  const search = async () => dataOf(await app.call(projectSettingsCalls.readReadinessSearch, { projectId }, 'projectAdmin'));
  const openPage = async () => dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin'));
  const forgotten = { status: 'off', startedAt: null };

  /** Jira's answer to a search in a project that was deleted, or that the app may not see. */
  const shutOut = () => {
    app.workbench.jira.faults.before = ({ path }) => {
      if (!isSweepOf(projectId, path)) return undefined;
      asks += 1;
      return jsonResponse(400, { errorMessages: [`The value '${projectId}' does not exist for the field 'project'.`], errors: {} });
    };
  };
  const letIn = () => (app.workbench.jira.faults.before = undefined);

  it('is asked about less and less often, and forgotten after 60 days; opened again it is put in anew', async () => {
    shutOut();
    await pass(4 * DAY_MS, 3 * HOUR_MS);
    expect(await search()).toMatchObject({ status: 'in', isShutOut: true });
    expect(asks).toBeLessThanOrEqual(5);
    await pass(55 * DAY_MS, 12 * HOUR_MS);
    expect((await search()).startedAt).not.toBeNull();
    expect(asks).toBeLessThanOrEqual(13);
    await pass(10 * DAY_MS, 12 * HOUR_MS);
    expect(await search()).toMatchObject(forgotten);
    const inAll = asks;
    await pass(20 * DAY_MS, 12 * HOUR_MS);
    expect(asks).toBe(inAll);
    letIn();
    await openPage();
    await pass(HOUR_MS);
    expect(await search()).toMatchObject({ status: 'in', seen: open().length, failed: 0, isShutOut: false });
    expect(put().sort()).toEqual(open().sort());
  });

  it('switched off meanwhile, it is given up as well; opened again what was put in is taken out, and forgotten', async () => {
    const before = put();
    expect(before.length).toBeGreaterThan(0);
    shutOut();
    await readiness.configure({ publish: false });
    await pass(70 * DAY_MS, 12 * HOUR_MS);
    expect(await search()).toMatchObject({ status: 'off', isShutOut: true });
    const inAll = asks;
    await pass(20 * DAY_MS, 12 * HOUR_MS);
    expect(asks).toBe(inAll);
    letIn();
    await pass(8 * DAY_MS, 12 * HOUR_MS);
    expect(put()).toEqual(before);
    await openPage();
    await pass(3 * HOUR_MS);
    expect(put()).toEqual([]);
    await pass(DAY_MS, 12 * HOUR_MS);
    expect(await search()).toMatchObject(forgotten);
  });

  it('let in again, it goes on by itself within days, and at once where somebody opens its settings', async () => {
    shutOut();
    await pass(20 * DAY_MS, 12 * HOUR_MS);
    const before = asks;
    await openPage();
    await pass(60_000, 30_000);
    expect(asks).toBe(before + 1);
    letIn();
    await openPage();
    await pass(HOUR_MS);
    expect(await search()).toMatchObject({ status: 'in', seen: open().length, failed: 0, isShutOut: false });
    shutOut();
    await pass(20 * DAY_MS, 12 * HOUR_MS);
    letIn();
    await pass(8 * DAY_MS, 12 * HOUR_MS);
    await pass(HOUR_MS);
    expect(await search()).toMatchObject({ status: 'in', failed: 0, isShutOut: false });
  });

  it('once all of it is taken out and stayed out for days, nothing is kept of it, wherever the schedule dies', async () => {
    await readiness.configure({ publish: false });
    await pass(3 * HOUR_MS);
    expect((await search()).startedAt).not.toBeNull();
    await app.clock.advance(4 * DAY_MS);
    for (let call = 1; (await search()).startedAt !== null && call < 20; call += 1) {
      await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often', { call, when: 'before' }).catch(() => undefined));
      await app.clock.runUntilSettled(app.workbench.settle());
    }
    await pass(2 * DAY_MS, 6 * HOUR_MS);
    expect(await search()).toMatchObject(forgotten);
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    expect(put().sort()).toEqual(open().sort());
  });
});
