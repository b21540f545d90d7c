import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, people, startApp, type App } from '../../support/app';
import { GOOD_BUG, readinessOf } from './readiness-app';

const queries = {
  high: 'readinessScore >= 70',
  low: 'readinessScore < 70',
  ready: 'readinessStatus = "ready"',
  unclear: 'readinessStatus = "needs_clarification"',
  blocked: 'readinessStatus = "blocked"',
  signed: 'readinessSignedOff = "yes"',
  overridden: 'readinessSignedOff = "override"',
  expired: 'readinessSignedOff = "expired"',
  signedBeforeBlocked: 'readinessSignedOff = "blocked"',
  unsigned: 'readinessSignedOff = "no"',
} as const;

describe('readiness in JQL, state by state', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
  });
  afterAll(() => app.close());

  it('a text that the rules cannot read has no score: no comparison finds it, gibberish gains nothing, and the log says so', async () => {
    const issueId = readiness.newIssue({ description: null });
    expect(await foundBy(issueId)).toEqual(['low', 'unclear', 'unsigned']);

    readiness.describe(issueId, 'ö '.repeat(200));
    expect(await foundBy(issueId)).toEqual(['unclear', 'unsigned']);
    expect(readiness.property(issueId)).toEqual({ status: 'needs_clarification', signedOff: 'no' });
    expect((await readiness.open(issueId)).published).toBe('current');

    await readiness.signNow(issueId, true);
    expect(await foundBy(issueId)).toEqual(['unclear', 'overridden']);
    readiness.edit(issueId, { description: GOOD_BUG });
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'expired']);
    expect((await readiness.open(issueId)).history.map(({ score }) => score)).toEqual([100, null, expect.any(Number)]);
  });

  /** The names of the queries above that find an issue, for somebody who may only look. */
  async function foundBy(issueId: string): Promise<string[]> {
    await readiness.settle();
    const key = readiness.keyOf(issueId);
    return Object.entries(queries).flatMap(([name, jql]) => (readiness.found(jql, 'viewer').includes(key) ? [name] : []));
  }

  it('new, ready, signed, expired, signed again, withdrawn, blocked, unblocked: each is found as what it is and as nothing else', async () => {
    const issueId = readiness.newIssue({ description: null });
    expect(await foundBy(issueId)).toEqual(['low', 'unclear', 'unsigned']);

    readiness.edit(issueId, { description: GOOD_BUG });
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'unsigned']);

    await readiness.signNow(issueId);
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'signed']);

    readiness.describe(issueId, 'The list is empty.');
    expect(await foundBy(issueId)).toEqual(['low', 'unclear', 'expired']);

    readiness.edit(issueId, { description: GOOD_BUG });
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'expired']);

    await readiness.signNow(issueId);
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'signed']);

    dataOf(await readiness.withdraw(issueId));
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'unsigned']);

    const blocker = readiness.newIssue({ summary: 'The list of berths has no index' });
    readiness.block(issueId, blocker);
    expect(await foundBy(issueId)).toEqual(['high', 'blocked', 'unsigned']);

    // Nobody has to look for that.
    readiness.transition(blocker, '31');
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'unsigned']);
    readiness.transition(blocker, '11');
    expect(await foundBy(issueId)).toEqual(['high', 'blocked', 'unsigned']);
  });

  it('said ready against the report it is an override, and blocked as well where it is blocked', async () => {
    const issueId = readiness.newIssue({ description: null });
    await readiness.signNow(issueId, true);
    expect(await foundBy(issueId)).toEqual(['low', 'unclear', 'overridden']);
    readiness.block(issueId, readiness.newIssue());
    expect(await foundBy(issueId)).toEqual(['low', 'blocked', 'signedBeforeBlocked']);
    await readiness.signNow(issueId, true);
    expect(await foundBy(issueId)).toEqual(['low', 'blocked', 'overridden']);
  });

  it('a new open blocker ends no sign-off: it holds back, and holds again once that is done', async () => {
    const issueId = readiness.newIssue();
    await readiness.signNow(issueId);
    const blocker = readiness.newIssue();
    readiness.block(issueId, blocker);
    expect(await foundBy(issueId)).toEqual(['high', 'blocked', 'signedBeforeBlocked']);
    readiness.transition(blocker, '31');
    expect(await foundBy(issueId)).toEqual(['high', 'ready', 'signed']);
    expect(await readiness.actions(issueId)).not.toContain('readiness.expired');
  });

  it('switched off, all of it goes, whether or not somebody looks; nothing new is written', async () => {
    const [issueId, unseen] = [readiness.newIssue(), readiness.newIssue()];
    expect([await foundBy(issueId), await foundBy(unseen)]).toEqual([expect.arrayContaining(['ready']), expect.arrayContaining(['ready'])]);
    await readiness.configure({ publish: false });
    expect((await readiness.open(issueId)).published).toBe('off');
    expect(await foundBy(issueId)).toEqual([]);
    expect(await foundBy(unseen)).toEqual([]);
    expect(readiness.property(unseen)).toBeUndefined();
    const from = readiness.writes(unseen);
    await readiness.signNow(unseen, true);
    await readiness.check(unseen);
    readiness.describe(unseen, 'The list is empty.');
    expect(await foundBy(unseen)).toEqual([]);
    expect(readiness.writes(unseen)).toBe(from);
    await readiness.configure({ publish: true });
  });

  it('a search is answered for whoever may see the issue only', async () => {
    const issueId = readiness.newIssue();
    await readiness.settle();
    expect(readiness.found(queries.ready, 'viewer')).toContain(readiness.keyOf(issueId));
    expect(app.workbench.jira.searchAs('site', people.outsider, queries.ready)).toEqual([]);
  });
});
