import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { ReadinessPropertySchema } from '../../../src/domain/readiness/readiness-property';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';
import { timeOf } from './sweep-time';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

describe('readiness of a whole project in Jira search', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let pass: ReturnType<typeof timeOf>;
  beforeEach(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    pass = timeOf(app);
  });
  afterEach(() => app.close());

  const search = async () => {
    const { projectId } = app.issue('HARB-1');
    return dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin')).readiness.search;
  };
  const open = () => readiness.found('statusCategory != Done', 'member').filter((key) => !restricted(key));
  const restricted = (key: string) => app.issue(key).securityLevelId !== null;
  const put = () => readiness.found('readinessStatus is not EMPTY');

  it('switched on, every open issue is found without anybody editing it, newest first, at the pace', async () => {
    expect(await search()).toMatchObject({ status: 'off' });
    await readiness.configure({ publish: true });
    await pass(60_000, 10_000);
    const first = put();
    expect(first.length).toBeGreaterThanOrEqual(10);
    expect(first.length).toBeLessThanOrEqual(40);
    expect(await search()).toMatchObject({ status: 'putting_in' });
    await pass(HOUR_MS, 60_000);
    expect(put().sort()).toEqual(open().sort());
    const { status, seen, failed, counts } = await search();
    expect({ status, seen, failed }).toEqual({ status: 'in', seen: open().length, failed: 0 });
    expect(counts.ready + counts.needs_clarification + counts.blocked).toBe(open().length);
    expect(counts.ready).toBe(readiness.found('readinessStatus = "ready"').length);
  });

  it('nothing is put in twice, and a project that is as it should be is only looked through', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const writes = readiness.writes();
    expect(writes).toBe(open().length);
    await pass(DAY_MS + HOUR_MS, HOUR_MS / 4);
    expect(readiness.writes()).toBe(writes);
    const { endedAt } = await search();
    expect(Date.parse(endedAt ?? '')).toBeGreaterThan(Date.parse((await search()).startedAt ?? ''));
  });

  it('another threshold is in Jira search without an edit', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const ready = readiness.found('readinessStatus = "ready"').length;
    await readiness.configure({ threshold: 5, definitions: {}, weights: { critical: 1, warning: 1, info: 1 } });
    await pass(HOUR_MS);
    expect(readiness.found('readinessStatus = "ready"').length).toBe((await search()).counts.ready);
    expect(readiness.found('readinessScore < 60')).toEqual([]);
    expect(readiness.found('readinessStatus = "ready"').length).toBeGreaterThanOrEqual(ready);
  });

  it('switched off, all of it is taken out, of issues that are done too', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const done = app.issueId(readiness.found('statusCategory = Done')[0] ?? '');
    readiness.describe(done, 'Edited after it was done.');
    await pass(60_000, 10_000);
    expect(readiness.property(done)).toBeDefined();
    await readiness.configure({ publish: false });
    expect(await search()).toMatchObject({ status: 'taking_out' });
    await pass(3 * HOUR_MS);
    expect(put()).toEqual([]);
    expect(await search()).toMatchObject({ status: 'off', failed: 0 });
  });

  it.each([{ status: 'ready' }, { signedOff: 'yes', more: 1 }, { score: '100', status: 'blocked' }])(
    'switched off, what an editor forged in another shape is taken out too: %o',
    async (forged) => {
      await readiness.configure({ publish: true });
      await pass(HOUR_MS);
      const [key = ''] = open();
      readiness.forge(app.issueId(key), forged);
      await readiness.configure({ publish: false });
      await pass(2 * HOUR_MS);
      expect(readiness.property(app.issueId(key))).toBeUndefined();
      expect(put()).toEqual([]);
    },
  );

  it('what an editor forged on an issue nobody opens or edits is put right within a day', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const [bad = ''] = readiness.found('readinessStatus = "needs_clarification"');
    const [gone = ''] = readiness.found('readinessStatus = "ready"');
    readiness.forge(app.issueId(bad), { score: 100, status: 'ready', signedOff: 'yes' });
    readiness.forge(app.issueId(gone), { nothing: 'of the app' });
    await pass(DAY_MS + HOUR_MS, HOUR_MS / 4);
    expect(readiness.property(app.issueId(bad))).toMatchObject({ status: 'needs_clarification', signedOff: 'no' });
    expect(readiness.property(app.issueId(gone))).toMatchObject({ status: 'ready', signedOff: 'no' });
    expect(readiness.found('readinessSignedOff = "yes"')).toEqual([]);
  });

  it('a forged confirmation alone is put right too', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const [bad = ''] = readiness.found('readinessStatus = "needs_clarification"');
    const before = ReadinessPropertySchema.parse(readiness.property(app.issueId(bad)));
    readiness.forge(app.issueId(bad), { ...before, signedOff: 'override' });
    await pass(DAY_MS + HOUR_MS, HOUR_MS / 4);
    expect(readiness.property(app.issueId(bad))).toEqual(before);
  });

  it('no issue with a security level is ever written or counted', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const hidden = ['HARB-215', 'HARB-24'].map((key) => app.issueId(key));
    expect(hidden.map((id) => readiness.property(id))).toEqual([undefined, undefined]);
    expect(hidden.map((id) => readiness.writes(id))).toEqual([0, 0]);
  });

  it('the same settings saved again begin nothing; other settings of the project neither', async () => {
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    const { startedAt } = await search();
    await readiness.configure({ publish: true, profile: 'qa' });
    expect(await search()).toMatchObject({ status: 'in', startedAt });
  });

  it('while Jira asks to be left alone the run waits, and goes on afterwards', async () => {
    await readiness.configure({ publish: true });
    app.setFaults({ jira429: true });
    await pass(10 * 60_000);
    expect(put()).toEqual([]);
    app.setFaults({});
    expect(await search()).toMatchObject({ status: 'putting_in', failed: 0 });
    await pass(2 * HOUR_MS);
    expect(put().sort()).toEqual(open().sort());
  });

  it('where Jira lets the app write nothing it says so, costs next to nothing, and goes on once it is let in', async () => {
    const refuse = ({ method, path }: { method: string; path: string }) =>
      method === 'PUT' && path.includes('/properties/') ? jsonResponse(403, { errorMessages: ['You do not have permission to edit issues in this project.'], errors: {} }) : undefined;
    app.workbench.jira.faults.before = refuse;
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    expect(await search()).toMatchObject({ status: 'in', isShutOut: true });
    const rows = (await app.auditRows()).length;
    await pass(3 * DAY_MS, HOUR_MS / 2);
    expect(await search()).toMatchObject({ isShutOut: true });
    expect((await app.auditRows()).length - rows).toBeLessThanOrEqual(3 * 5);
    app.workbench.jira.faults.before = undefined;
    await pass(DAY_MS + HOUR_MS, HOUR_MS / 2);
    await pass(HOUR_MS);
    expect(put().sort()).toEqual(open().sort());
    expect(await search()).toMatchObject({ status: 'in', failed: 0, isShutOut: false });
  });

  it('an issue that Jira does not let the app write keeps no other from search, and is tried again once it is edited', async () => {
    const [key = ''] = open();
    const closed = app.issueId(key);
    app.workbench.jira.faults.before = ({ method, path }) =>
      method === 'PUT' && path.includes(`/issue/${closed}/properties/`) ? jsonResponse(403, { errorMessages: ['This issue may not be edited.'], errors: {} }) : undefined;
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    expect(await search()).toMatchObject({ status: 'in', seen: open().length, failed: 1, isShutOut: false });
    const told = (await readiness.actions(closed)).length;
    await pass(2 * DAY_MS, HOUR_MS / 2);
    expect((await readiness.actions(closed)).length).toBe(told);
    app.workbench.jira.faults.before = undefined;
    readiness.describe(closed, 'It may be edited again.');
    await pass(60_000, 10_000);
    expect(readiness.property(closed)).toBeDefined();
  });

  it('switched on and off and on within moments, it ends as it was left', async () => {
    for (const publish of [true, false, true, false]) {
      await readiness.configure({ publish });
      await pass(20_000, 10_000);
    }
    await pass(3 * HOUR_MS);
    expect(put()).toEqual([]);
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    expect(put().sort()).toEqual(open().sort());
  });

  it.each([{ schemaMissing: true }, { duplicateEvents: true }, { killAtCall: 9 }, { killAtCall: 60 }])(
    'for a while %o: afterwards everything is there, each issue written once',
    async (fault) => {
      await readiness.configure({ publish: true });
      app.setFaults(fault);
      await pass(20 * 60_000);
      app.setFaults({});
      await pass(2 * HOUR_MS, HOUR_MS / 12);
      expect(put().sort()).toEqual(open().sort());
      expect(await search()).toMatchObject({ status: 'in', seen: open().length, failed: 0 });
      expect(readiness.writes()).toBe(open().length);
    },
  );
});
