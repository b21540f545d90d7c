import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOrderCalls } from '../../../src/contract/calls/work-order';
import { dataOf, startApp, type App, type Person } from '../../support/app';
import { workOrdersOf } from '../work-order/work-order-app';
import { deathsOf, expectDeath } from './kill-points';

/** Longer than a mark that nobody ends can hold: two periods of six minutes. */
const AFTER_MARK_MS = 13 * 60_000;

/** Whoever asks dies; what the consumer does about its own deaths is in `../work-order/killed.test.ts`. */
describe('crash matrix: asking for a work order', () => {
  let app: App;
  let orders: ReturnType<typeof workOrdersOf>;
  let cells = 0;
  beforeAll(async () => {
    app = await startApp();
    orders = workOrdersOf(app);
  });
  afterAll(async () => {
    console.info(`crash matrix: asking for a work order: ${cells} cells`);
    await app.close();
  });

  const kinds: readonly { readonly name: string; readonly as: Person; readonly begin: () => string }[] = [
    { name: 'written in the background', as: 'member', begin: () => orders.newStory() },
    {
      name: 'of an issue with a security level, written at once',
      as: 'projectAdmin',
      begin: () => {
        const issueId = orders.newStory();
        orders.restrict(issueId);
        return issueId;
      },
    },
  ];

  async function storyOf(issueId: string, as: Person) {
    const [stored, drafted] = [await orders.stored(issueId), await orders.events(issueId, 'workorder.drafted')];
    const ids = drafted.map(({ payload }) => String(payload['workOrderId'])).sort();
    return {
      areRecorded: stored.every((row) => ids.filter((id) => id === row['id']).length === 1),
      count: stored.length,
      drafting: (await orders.open(issueId, as)).drafting,
    };
  }

  it.each(kinds)('$name: dead anywhere and asked for again: each order recorded once, and the panel stops waiting', { timeout: 300_000 }, async ({ as, begin }) => {
    const draft = (issueId: string) => orders.draft(issueId, 'default', as);
    await draft(begin());
    const living = await draft(begin());
    dataOf(living);
    await orders.settle();
    const problems: string[] = [];
    for (const death of deathsOf(living.calls)) {
      await app.clock.advance(2_000);
      const issueId = begin();
      await orders.settle();
      await expectDeath(app.call(workOrderCalls.draftWorkOrder, { issueId, profile: 'default' }, as, { killAt: death.killAt }), death);
      await app.clock.advance(2_000);
      // At once: written now, or somebody else's mark still holds. Never two beside each other.
      dataOf(await draft(issueId));
      await orders.settle();
      const between = await storyOf(issueId, as);
      // Dead when all was done: asked again, another is written.
      if (between.count > (death.name.includes('kvs delete') ? 2 : 1)) problems.push(`${death.name}: ${between.count} orders at once`);
      await app.clock.advance(AFTER_MARK_MS);
      if ((await storyOf(issueId, as)).drafting) problems.push(`${death.name}: the panel waits for good`);
      if (between.count === 0) {
        dataOf(await draft(issueId));
        await orders.settle();
      }
      const ended = await storyOf(issueId, as);
      if (!ended.areRecorded || ended.drafting || ended.count < 1) problems.push(`${death.name}: ${JSON.stringify(ended)}`);
      cells++;
    }
    expect(problems).toEqual([]);
  });
});
