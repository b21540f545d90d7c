import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readinessCalls } from '../../../src/contract/calls/readiness';
import { startApp, type App } from '../../support/app';
import { readManifest } from '../../manifest/manifest';
import { GOOD_BUG, readinessOf } from './readiness-app';

const gate = { projectKey: 'HARB', transition: 'Start progress', moduleKey: 'readiness-gate' };
const START = '21';
const REFUSAL = 'Plumbline does not find this issue ready';

describe('the workflow gate', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    app.workbench.jira.addValidator('site', gate);
    await readiness.configure({ publish: true });
  });
  afterAll(() => app.close());

  async function issueWith(fields: Record<string, unknown>, then?: (issueId: string) => Promise<unknown>): Promise<string> {
    const issueId = readiness.newIssue(fields);
    await readiness.settle();
    if (then) {
      await then(issueId);
      await readiness.settle();
    }
    return issueId;
  }
  const statusOf = (issueId: string): string => app.workbench.jira.getSite('site').statuses.get(app.issue(issueId).statusId)?.name ?? '';

  function expectPassed(issueId: string): void {
    const from = app.workbench.history.length;
    readiness.transition(issueId, START);
    expect(statusOf(issueId)).toBe('In Progress');
    // It costs no invocation.
    expect(app.workbench.history.length).toBe(from);
  }
  function expectRefused(issueId: string, words = REFUSAL): void {
    const before = app.issue(issueId);
    expect(() => readiness.transition(issueId, START)).toThrow(expect.objectContaining({ status: 400, errorMessages: [expect.stringContaining(words)] }));
    expect(app.issue(issueId)).toBe(before);
  }

  it('what needs clarification is refused, in words that say where to look, and passes once it was clarified', async () => {
    const issueId = await issueWith({ description: null });
    expectRefused(issueId);
    readiness.edit(issueId, { description: GOOD_BUG });
    await readiness.settle();
    expectPassed(issueId);
  });

  it('ready passes, signed passes', async () => {
    expectPassed(await issueWith({}));
    expectPassed(await issueWith({}, (issueId) => readiness.signNow(issueId)));
  });

  it('said ready against the report it passes', async () => {
    expectPassed(await issueWith({ description: null }, (issueId) => readiness.signNow(issueId, true)));
  });

  it('a sign-off that was given when it was ready holds where the threshold rises', async () => {
    const issueId = await issueWith({ environment: null, description: GOOD_BUG }, async (id) => {
      readiness.edit(id, { description: { ...GOOD_BUG, content: GOOD_BUG.content.filter((_, index) => index !== 1) } });
      await readiness.signNow(id);
    });
    await readiness.configure({ threshold: 100 });
    readiness.edit(issueId, { priority: { name: 'Low' } });
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'yes' });
    await readiness.configure({ threshold: 70 });
    expectPassed(issueId);
  });

  it('an issue nothing is known of passes', () => {
    const issueId = readiness.newIssue({ description: null });
    expect(readiness.property(issueId)).toBeUndefined();
    expectPassed(issueId);
  });

  it('what waits for another issue is refused, also signed, and passes once that is done', async () => {
    const blocker = readiness.newIssue();
    const issueId = await issueWith({}, async (id) => {
      await readiness.signNow(id);
      readiness.block(id, blocker);
    });
    expect(readiness.property(issueId)).toMatchObject({ status: 'blocked', signedOff: 'blocked' });
    expectRefused(issueId);
    readiness.transition(blocker, '31');
    await readiness.settle();
    expectPassed(issueId);
  });

  it('what waits for another issue passes where somebody saw that and said ready all the same', async () => {
    const issueId = await issueWith({}, async (id) => readiness.block(id, readiness.newIssue()));
    expectRefused(issueId);
    await readiness.signNow(issueId, true);
    await readiness.settle();
    expectPassed(issueId);
  });

  it('a sign-off that ended is refused, unless the issue is ready all the same', async () => {
    const issueId = await issueWith({}, (id) => readiness.signNow(id));
    readiness.describe(issueId, 'The list is empty.');
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'expired' });
    expectRefused(issueId);
    readiness.edit(issueId, { description: GOOD_BUG });
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'expired', status: 'ready' });
    expectPassed(issueId);
  });

  it('a withdrawn override is refused', async () => {
    const issueId = await issueWith({ description: null }, async (id) => {
      await readiness.signNow(id, true);
      await readiness.withdraw(id);
    });
    expectRefused(issueId);
  });

  it('values that are no readiness neither break it nor leave it open by an error', async () => {
    const issueId = await issueWith({ description: null });
    for (const value of ['ready', 7, [], { status: 3 }, { signedOff: 'no', status: 'needs_clarification' }]) {
      readiness.forge(issueId, value);
      let passed = true;
      try {
        readiness.transition(issueId, START);
      } catch {
        passed = false;
      }
      // A value without a status is as good as none, and passes as documented; one with an unknown status does not.
      const hasStatus = typeof value === 'object' && 'status' in value;
      if (hasStatus) expect([value, passed]).toEqual([value, false]);
      if (passed) readiness.transition(issueId, '11');
    }
  });

  it('what a Jira admin reads where it is added warns of both its dangers', () => {
    const [validator] = readManifest().modules['jira:workflowValidator'] ?? [];
    expect(validator?.['description']).toContain('Remove the validator from the workflow before Plumbline is uninstalled or its licence ends');
  });

  it('its licence ended, what was last found goes on: no edit is looked at, and nobody can confirm', async () => {
    const [ready, unready] = [await issueWith({}), await issueWith({ description: null })];
    app.setFaults({ license: 'inactive' });
    readiness.edit(unready, { description: GOOD_BUG });
    await readiness.settle();
    expect(await app.call(readinessCalls.openReadiness, { issueId: unready }, 'member')).toMatchObject({ error: { code: 'unlicensed' } });
    expectRefused(unready);
    expectPassed(ready);
    app.setFaults({});
  });

  it('uninstalled, Jira refuses everybody until an admin takes the validator away', async () => {
    const [ready, unknown] = [await issueWith({}), await issueWith({})];
    app.workbench.jira.setAppInstalled('site', false);
    for (const issueId of [ready, unknown]) {
      expectRefused(issueId, 'a validator failed');
      expect(() => readiness.transition(issueId, START, 'projectAdmin')).toThrow();
    }
    app.workbench.jira.removeValidator('site', gate);
    expectPassed(ready);
    app.workbench.jira.setAppInstalled('site', true);
    app.workbench.jira.addValidator('site', gate);
    expectPassed(unknown);
  });
});
