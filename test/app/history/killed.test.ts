import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import type { KillPoint } from '../../../workbench/host/door';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import { dataOf, startApp, type App } from '../../support/app';
import { appSeesAll, indexedIssues, letItRead, openIssues, openSettings, projectIdOf, runSchedule } from './reading-past';

const { openProjectSettings, resetHistory } = projectSettingsCalls;

describe('killed while the past is read', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ seed: appSeesAll });
    await openSettings(app);
    await letItRead(app);
  });
  afterAll(() => app.close());

  const input = () => ({ projectId: projectIdOf(app) });
  const reset = async () => dataOf(await app.call(resetHistory, input(), 'projectAdmin'));
  const toNextDue = async () => {
    const due = app.workbench.queue.nextDueAt() ?? app.clock.now();
    await app.clock.advance(Math.max(0, due - app.clock.now()));
  };
  const settleOnce = () => app.clock.runUntilSettled(app.workbench.settle());

  /** Whatever happened: the schedule comes by, and then the index is whole. */
  async function wholeInTheEnd(what: string): Promise<void> {
    await letItRead(app, 1);
    await app.clock.advance(25 * 60_000);
    await runSchedule(app, 'reconcile-changes-often');
    await letItRead(app);
    expect((await openSettings(app)).history.status, what).toBe('ready');
    expect(await indexedIssues(app), what).toEqual(openIssues(app));
    const strays = await app.workbench.sql.query(
      'site',
      `SELECT term FROM history_terms LEFT JOIN history_issues USING (issue_id)
        WHERE history_issues.issue_id IS NULL OR LOCATE(LPAD(HEX(term), 8, '0'), term_list) = 0`,
    );
    expect(strays, what).toEqual([]);
  }

  /** The platform calls of the step that is due next, which lives. */
  async function callsOfNextStep(): Promise<number> {
    const before = app.workbench.history.length;
    await toNextDue();
    await settleOnce();
    return app.workbench.history.length - before;
  }

  it.each([0, 1, 2])('a step that dies at any call after %i pages, and is delivered again', { timeout: 240_000 }, async (pagesBefore) => {
    await reset();
    for (let page = 0; page < pagesBefore; page++) await callsOfNextStep();
    const calls = await callsOfNextStep();
    await wholeInTheEnd('nothing killed');
    for (let call = 1; call <= calls; call++) {
      await reset();
      for (let page = 0; page < pagesBefore; page++) await callsOfNextStep();
      await toNextDue();
      app.setFaults({ killAtCall: call, duplicateEvents: call % 2 === 0 });
      await settleOnce();
      app.setFaults({ duplicateEvents: call % 2 === 0 });
      await wholeInTheEnd(`killed at call ${call} after ${pagesBefore} pages`);
      app.setFaults({});
    }
    expect(calls).toBeGreaterThan(8);
  });

  /** Until it has nothing left to die at: how many calls it takes depends on what is cached by then. */
  async function dieAtEachCall(call: typeof openProjectSettings | typeof resetHistory, ready: () => Promise<void>): Promise<number> {
    for (let number = 1; ; number++) {
      await ready();
      await app.clock.advance(5_000);
      const killAt: KillPoint = { call: number, when: 'after' };
      const answer = await app.call(call, input(), 'projectAdmin', { killAt }).catch((thrown: unknown) => thrown);
      if (!(answer instanceof FunctionKilledError)) return number;
      await app.clock.advance(5_000);
      dataOf(await app.call(call, input(), 'projectAdmin'));
      if (number % 3 === 0) await wholeInTheEnd(`${call.name} killed after call ${number}`);
    }
  }

  it('opening the settings of a project nobody has read yet, and again', { timeout: 240_000 }, async () => {
    const unread = async () => {
      await reset();
      app.workbench.kvs.restore('site', app.workbench.kvs.dump('site').filter(({ key }) => !key.startsWith('history:')));
    };
    expect(await dieAtEachCall(openProjectSettings, unread)).toBeGreaterThan(15);
  });

  it('a reset of what was read, and again', { timeout: 240_000 }, async () => {
    const cells = await dieAtEachCall(resetHistory, async () => {
      await openSettings(app);
      await letItRead(app, 1);
    });
    expect(cells).toBeGreaterThan(25);
  });
});
