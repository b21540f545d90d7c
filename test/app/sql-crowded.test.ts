import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../support/app';
import { readinessOf } from './readiness/readiness-app';

/** Statements that Forge SQL takes from an installation within a second (limits-sql, 2026-09). */
const A_SECOND = 150;

describe('more statements at once than Forge SQL takes', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
    for (let minute = 0; minute < 5; minute++) {
      await app.clock.advance(60_000);
      await readiness.settle();
    }
  });
  afterAll(() => app.close());

  const refusals = () => app.workbench.history.filter(({ service, status }) => service === 'sql' && status === 429).length;
  const statements = () => app.workbench.history.filter(({ service }) => service === 'sql').length;
  const count = async (issueId: string, action: string) => (await readiness.actions(issueId)).filter((one) => one === action).length;

  /** Leaves room for about so many statements of the second that begins now. */
  async function crowd(issueId: string, room: number): Promise<void> {
    await app.clock.advance(1_000 - (app.clock.now() % 1_000));
    const from = statements();
    const before = app.clock.now();
    while (statements() - from < A_SECOND - room) await readiness.open(issueId);
    expect(app.clock.now()).toBe(before);
  }

  it('is waited for: what was written is recorded, whichever statement found no room', async () => {
    let met = 0;
    for (const room of [18, 15, 12, 9, 6, 3, 1]) {
      const issueId = readiness.newIssue();
      await readiness.signNow(issueId);
      await app.clock.runUntilSettled(app.workbench.settle());
      await app.clock.advance(10_000);
      await crowd(issueId, room);
      const refused = refusals();
      await app.clock.runUntilSettled(app.workbench.settle());
      met += refusals() > refused ? 1 : 0;
      expect([room, await count(issueId, 'change.intended')]).toEqual([room, 1]);
      expect([room, await count(issueId, 'change.applied')]).toEqual([room, 1]);
      expect([room, readiness.property(issueId)]).toEqual([room, expect.objectContaining({ signedOff: 'yes' })]);
    }
    expect(met).toBeGreaterThan(2);
  });

  it('keeps nobody from opening an issue', async () => {
    const issueId = readiness.newIssue();
    const refused = refusals();
    await crowd(issueId, 0);
    expect((await readiness.open(issueId)).score).toBeGreaterThan(0);
    expect(refusals()).toBeGreaterThan(refused);
  });
});
