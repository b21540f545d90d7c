import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startApp, type App } from '../../support/app';
import { workOrdersOf } from './work-order-app';

describe('a consumer of work orders that dies', () => {
  let app: App;
  let orders: ReturnType<typeof workOrdersOf>;
  beforeAll(async () => {
    app = await startApp();
    orders = workOrdersOf(app);
  });
  afterAll(() => app.close());

  /** Labels of the calls that the consumer makes for one order, in order. */
  async function calls(): Promise<readonly { label: string; number: number }[]> {
    const issueId = orders.newStory();
    await orders.settle();
    const from = app.workbench.history.length;
    dataOf(await orders.draft(issueId));
    await orders.settle();
    const made = app.workbench.history.slice(from);
    const { invocationId } = made.find(({ label }) => label === 'sql INSERT work_orders') ?? {};
    return made.filter((one) => one.invocationId === invocationId).map(({ label, number }) => ({ label, number }));
  }

  it('is delivered again after every death: one order, recorded once, and the panel stops waiting', async () => {
    const all = await calls();
    expect(all.map(({ label }) => label)).toContain('sql INSERT work_orders');
    const afterSave = all.findIndex(({ label }) => label === 'sql INSERT work_orders') + 1;
    for (const [index, { number, label }] of all.entries()) {
      await app.clock.advance(5 * 60_000);
      const issueId = orders.newStory();
      await orders.settle();
      dataOf(await orders.draft(issueId));
      const asked = orders.prompts().length;
      app.setFaults({ killAtCall: number });
      await app.clock.runUntilSettled(app.workbench.settle());
      app.setFaults({});
      // Saved, and nobody knows: it is not asked for again.
      expect([label, await orders.stored(issueId)]).toEqual([label, index >= afterSave ? [expect.anything()] : []]);
      for (let minute = 0; minute < 3; minute++) {
        await app.clock.advance(60_000);
        await orders.settle();
      }
      expect([label, await orders.stored(issueId)]).toEqual([label, [expect.anything()]]);
      expect([label, (await orders.events(issueId, 'workorder.drafted')).length]).toEqual([label, 1]);
      expect([label, (await orders.open(issueId)).drafting]).toEqual([label, false]);
      if (index >= afterSave) expect([label, orders.prompts().length - asked]).toEqual([label, 1]);
    }
  });
});
