import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD_BUG, readinessOf } from './readiness-app';
import { dataOf, startApp, type App } from '../../support/app';

const gate = { projectKey: 'HARB', transition: 'Start progress', moduleKey: 'readiness-gate' };
const START = '21';
const DONE = '31';

describe('an issue that was confirmed and then got a blocker', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    app.workbench.jira.addValidator('site', gate);
    await readiness.configure({ publish: true });
    // The sweep of the project.
    await readiness.settle();
  });
  afterAll(() => app.close());

  const refused = (issueId: string) => {
    try {
      readiness.transition(issueId, START);
      return false;
    } catch {
      return true;
    }
  };
  const badge = async (issueId: string) => (await readiness.badge(issueId)).status?.value.label;

  async function confirmedThenBlocked(fields: Record<string, unknown> = {}): Promise<{ issueId: string; blocker: string }> {
    const [issueId, blocker] = [readiness.newIssue(fields), readiness.newIssue()];
    await readiness.signNow(issueId, true);
    readiness.block(issueId, blocker);
    await readiness.settle();
    return { issueId, blocker };
  }

  it.each([
    ['ready', {}],
    ['against the report', { description: null }],
  ] as const)('%s: panel, badge, property and gate say the same, until the blocker is done', async (_, fields) => {
    const { issueId, blocker } = await confirmedThenBlocked(fields);
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'blocked' });
    expect(refused(issueId)).toBe(true);
    const view = await readiness.open(issueId);
    expect(view).toMatchObject({ status: 'blocked', published: 'current', signOff: { isBlocked: true, expired: null } });
    expect(await badge(issueId)).toBe(`Blocked · ${view.score}`);
    readiness.transition(blocker, DONE);
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff).toMatchObject({ isBlocked: false, expired: null });
    expect(await badge(issueId)).toContain('confirmed');
    expect(refused(issueId)).toBe(false);
  });

  it('confirmed again with the blocker in sight it counts, everywhere; withdrawn it does not', async () => {
    const { issueId } = await confirmedThenBlocked();
    const { signOff } = await readiness.signNow(issueId, true);
    expect(signOff).toMatchObject({ isBlocked: false, expired: null });
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'override' });
    expect(await badge(issueId)).toBe('Blocked · 75 · confirmed');
    dataOf(await readiness.withdraw(issueId));
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff).toBeNull();
    expect(refused(issueId)).toBe(true);
  });

  it('edited after that it ended: a blocker is no excuse', async () => {
    const { issueId } = await confirmedThenBlocked({ description: GOOD_BUG });
    readiness.describe(issueId, 'The list is empty.');
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff).toMatchObject({ isBlocked: false, expired: { parts: ['description'] } });
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'expired' });
  });

  it('each reader is told by the blockers they may see', async () => {
    const { issueId, blocker } = await confirmedThenBlocked();
    readiness.restrict(blocker);
    expect((await readiness.open(issueId, 'projectAdmin')).signOff).toMatchObject({ isBlocked: true });
    expect((await readiness.open(issueId, 'viewer')).signOff).toMatchObject({ isBlocked: false });
    expect(await badge(issueId)).toBe('Ready · 100 · confirmed');
  });
});
