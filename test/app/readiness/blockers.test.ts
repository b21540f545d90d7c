import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workOrderCalls } from '../../../src/contract/calls/work-order';
import { ReadinessPropertySchema } from '../../../src/domain/readiness/readiness-property';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { dataOf, people, startApp, type App } from '../../support/app';
import { appUser } from '../../../workbench/simulators/jira/site';
import { alterIssue } from '../history/alter-issue';
import { readinessOf } from './readiness-app';
import { timeOf } from './sweep-time';

const DONE = '31';
const HOUR_MS = 60 * 60_000;

describe('what Jira search says of an issue whose blockers change', { timeout: 120_000 }, () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let pass: ReturnType<typeof timeOf>;
  beforeEach(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    pass = timeOf(app);
    await readiness.configure({ publish: true });
  });
  afterEach(() => app.close());

  /** An issue that another one blocks, and that one. */
  async function blocked(): Promise<{ issueId: string; blocker: string }> {
    const [issueId, blocker] = [readiness.newIssue(), readiness.newIssue()];
    readiness.block(issueId, blocker);
    await readiness.settle();
    expect(statusOf(issueId)).toBe('blocked');
    return { issueId, blocker };
  }
  const statusOf = (issueId: string) => ReadinessPropertySchema.parse(readiness.property(issueId)).status;

  /** The app itself is among those who see issues with a security level: without that Jira tells it nothing of them. */
  function letAppSeeHidden(): void {
    for (const level of app.workbench.jira.getSite('site').securityLevels.values()) level.members.push(appUser.accountId);
  }

  it('the blocker gets a security level, or goes to another project: seen at once', async () => {
    letAppSeeHidden();
    const [one, two] = [await blocked(), await blocked()];
    readiness.restrict(one.blocker);
    readiness.move(two.blocker, 'OPS-2');
    await readiness.settle();
    expect([statusOf(one.issueId), statusOf(two.issueId)]).toEqual(['ready', 'ready']);
    alterIssue(app, readiness.keyOf(one.blocker), { fieldId: 'security', change: { securityLevelId: null } });
    await readiness.settle();
    expect(statusOf(one.issueId)).toBe('blocked');
  });

  it('what a hidden blocker does is not followed', async () => {
    letAppSeeHidden();
    const { issueId, blocker } = await blocked();
    readiness.restrict(blocker);
    await readiness.settle();
    const from = app.workbench.history.length;
    readiness.transition(blocker, DONE, 'projectAdmin');
    await readiness.settle();
    expect(app.workbench.history.slice(from).filter(({ path }) => path.includes(`/issue/${issueId}?`))).toEqual([]);
  });

  it('Jira refuses once to say what the blocker blocks: asked again', async () => {
    const { issueId, blocker } = await blocked();
    let refused = 0;
    app.workbench.jira.faults.before = ({ path }) => {
      if (!path.includes(`/issue/${blocker}?fields=issuelinks`) || refused > 0) return undefined;
      refused += 1;
      return jsonResponse(429, { errorMessages: ['Rate limit exceeded.'], errors: {} });
    };
    readiness.transition(blocker, DONE);
    await readiness.settle();
    expect([refused, statusOf(issueId)]).toEqual([1, 'ready']);
  });

  it('one that blocks many: all of them are followed', async () => {
    const blocker = readiness.newIssue();
    const ids = Array.from({ length: 22 }, () => readiness.newIssue());
    for (const id of ids) readiness.block(id, blocker);
    await pass(5 * 60_000, 10_000);
    expect(ids.map(statusOf)).toEqual(ids.map(() => 'blocked'));
    readiness.transition(blocker, DONE);
    await pass(5 * 60_000, 10_000);
    expect(ids.map(statusOf)).toEqual(ids.map(() => 'ready'));
  });

  it('what no event tells is put right within a day, a forged confirmation as well, and nothing else is written', async () => {
    const [gone, hidden, still, despite] = [await blocked(), await blocked(), await blocked(), await blocked()];
    await readiness.signNow(despite.issueId, true);
    const signed = readiness.newIssue();
    await readiness.signNow(signed);
    readiness.block(signed, still.blocker);
    await pass(HOUR_MS);
    expect(readiness.property(despite.issueId)).toMatchObject({ status: 'blocked', signedOff: 'override' });
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, readiness.keyOf(gone.blocker));
    readiness.restrict(hidden.blocker);
    await readiness.settle();
    expect([statusOf(gone.issueId), statusOf(hidden.issueId)]).toEqual(['blocked', 'blocked']);
    const before = readiness.writes();
    expect(readiness.property(signed)).toMatchObject({ status: 'blocked', signedOff: 'blocked' });
    readiness.forge(signed, { ...ReadinessPropertySchema.parse(readiness.property(signed)), signedOff: 'yes' });
    await pass(25 * HOUR_MS, HOUR_MS / 4);
    expect([statusOf(gone.issueId), statusOf(hidden.issueId)]).toEqual(['ready', 'ready']);
    expect(statusOf(still.issueId)).toBe('blocked');
    expect(readiness.property(signed)).toMatchObject({ status: 'blocked', signedOff: 'blocked' });
    expect(readiness.writes() - before).toBe(3);
  });
});

describe('an issue with more open blockers than Jira reads at once', { timeout: 120_000 }, () => {
  it('is published, and has a work order', async () => {
    const app = await startApp();
    const readiness = readinessOf(app);
    const issueId = readiness.newIssue();
    for (let blocker = 0; blocker < 101; blocker += 1) readiness.block(issueId, readiness.newIssue());
    await readiness.settle();
    await readiness.configure({ publish: true });
    readiness.edit(issueId, { summary: 'Berth list stays empty after the second click' });
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ status: 'blocked' });
    dataOf(await app.call(workOrderCalls.draftWorkOrder, { issueId, profile: 'default' }, 'member'));
    await readiness.settle();
    expect(dataOf(await app.call(workOrderCalls.openWorkOrder, { issueId }, 'viewer')).order).not.toBeNull();
    await app.close();
  });
});
