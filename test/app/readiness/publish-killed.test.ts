import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

describe('the background look at readiness', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
  });
  afterEach(() => void app.setFaults({}));
  afterAll(() => app.close());

  /** What a signed issue that was edited needs: the end recorded, a report, a property. */
  async function editedAfterSignOff(): Promise<string> {
    const issueId = readiness.newIssue();
    await readiness.signNow(issueId);
    await readiness.settle();
    readiness.describe(issueId, 'The list is empty.');
    await app.clock.runUntilSettled(app.workbench.settle());
    await app.clock.advance(10_000);
    return issueId;
  }
  const expected = { status: 'needs_clarification', signedOff: 'expired' };
  const run = () => app.clock.runUntilSettled(app.workbench.settle());
  const count = async (issueId: string, action: string) => (await readiness.actions(issueId)).filter((one) => one === action).length;

  it('delivered twice at once, it ends a sign-off once and the property is right', async () => {
    const issueId = await editedAfterSignOff();
    app.setFaults({ duplicateEvents: true });
    readiness.edit(issueId, { summary: 'Other words' });
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject(expected);
    expect(await count(issueId, 'readiness.expired')).toBe(1);
    const applied = await count(issueId, 'change.applied');
    expect(await count(issueId, 'change.intended')).toBe(applied);
    expect(readiness.writes(issueId)).toBe(applied);
  });

  it('dead at any of its calls, it is made up for: the end recorded once, every intent settled, the property right', async () => {
    const probe = await editedAfterSignOff();
    const from = app.workbench.history.length;
    await run();
    const made = app.workbench.history.slice(from);
    const { invocationId } = made.find(({ label }) => label.includes('/properties/')) ?? {};
    const calls = made.filter((one) => one.invocationId === invocationId);
    expect(readiness.property(probe)).toMatchObject(expected);
    expect(calls.length).toBeGreaterThan(10);
    for (const { number, label } of calls) {
      const issueId = await editedAfterSignOff();
      app.setFaults({ killAtCall: number });
      await run();
      app.setFaults({});
      for (let minute = 0; minute < 7; minute++) {
        await app.clock.advance(60_000);
        await run();
        if (minute === 5) await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
      }
      const where = `${number} ${label}`;
      await readiness.open(issueId);
      await readiness.settle();
      expect([where, readiness.property(issueId)]).toEqual([where, expect.objectContaining(expected)]);
      expect([where, (await readiness.open(issueId)).published]).toEqual([where, 'current']);
      expect([where, await count(issueId, 'readiness.expired')]).toEqual([where, 1]);
      const [intended, applied, failed] = await Promise.all(['change.intended', 'change.applied', 'change.failed'].map((action) => count(issueId, action)));
      expect([where, intended]).toEqual([where, (applied ?? 0) + (failed ?? 0)]);
    }
  }, 120_000);
});
