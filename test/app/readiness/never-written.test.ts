import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, startApp, type App } from '../../support/app';
import { GOOD_BUG, readinessOf, textDoc } from './readiness-app';

const QUESTION = textDoc('Which browser was it, and which version? Could you attach the log?');

/** Jira answers reads of issues as it would, with something else in the answer: this site has no service projects. */
function rewriteAnswers(app: App, rewrite: (text: string) => string): void {
  const { jira } = app.workbench;
  jira.faults.before = (call) => {
    if (call.method !== 'GET' || !/\/issue\/\d+\?/.test(call.path)) return undefined;
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        const again = jira.faults.before;
        jira.faults.before = undefined;
        const answer = jira.handle(call);
        jira.faults.before = again;
        stream.enqueue(new TextEncoder().encode(rewrite(await (await answer).text())));
        stream.close();
      },
    });
    return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
  };
}

describe('readiness with publishing off', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
  });
  afterAll(() => app.close());

  it('whatever happens to issues, the app writes nothing to Jira', async () => {
    const issueId = readiness.newIssue({ description: null });
    await readiness.settle();
    readiness.edit(issueId, { description: GOOD_BUG });
    await readiness.settle();
    await readiness.check(issueId);
    await readiness.signNow(issueId);
    await readiness.settle();
    readiness.describe(issueId, 'The list is empty.');
    readiness.block(issueId, readiness.newIssue());
    await readiness.settle();
    await readiness.open(issueId);
    await readiness.settle();
    const writes = app.workbench.history.filter(({ service, method, path }) => service === 'jira' && method !== 'GET' && !path.includes('/bulkfetch') && !path.includes('/search/'));
    expect(writes.map(({ label }) => label)).toEqual([]);
    expect(readiness.found('readinessScore < 101')).toEqual([]);
  });

  it('what an editor put there stays where nobody ever saved settings, and shows as nothing', async () => {
    const issueId = readiness.newIssue({ description: null });
    readiness.forge(issueId, { score: 100, status: 'ready', signedOff: 'yes' });
    expect(await readiness.open(issueId)).toMatchObject({ status: 'needs_clarification', signOff: null, published: 'off' });
    await readiness.settle();
    expect(readiness.writes(issueId)).toBe(0);
  });

  it('what an editor put there is taken away when somebody looks, once an admin has saved that nothing is published', async () => {
    await readiness.configure({ publish: false });
    const issueId = readiness.newIssue({ description: null });
    readiness.forge(issueId, { score: 100, status: 'ready', signedOff: 'yes' });
    expect(await readiness.open(issueId)).toMatchObject({ status: 'needs_clarification', signOff: null, published: 'off' });
    await readiness.settle();
    expect(readiness.property(issueId)).toBeUndefined();
    expect(readiness.writes(issueId)).toBe(1);
    const approved = await app.workbench.sql.query('site', `SELECT payload FROM audit_log WHERE action = 'proposal.approved' AND issue_key = '${readiness.keyOf(issueId)}'`);
    expect(JSON.parse(String(approved[0]?.['payload']))).toMatchObject({ automation: 'unpublish_readiness' });
  });
});

describe('an edit before the tables are there', () => {
  it('is done with at once: nobody can have confirmed anything yet', async () => {
    const app = await startApp();
    await app.dropDatabase();
    const before = app.workbench.history.length;
    const readiness = readinessOf(app);
    readiness.edit(app.issueId('HARB-1'), { summary: 'Said otherwise' });
    await readiness.settle();
    const asked = app.workbench.history.slice(before).filter(({ label }) => label === 'sql SELECT readiness_sign_offs');
    await app.close();
    expect(asked).toHaveLength(1);
  });
});

describe('what few may see and readiness', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
  });
  afterAll(() => app.close());

  it('an issue with a security level is measured for whoever may see it, and never written', async () => {
    const issueId = app.issueId('HARB-215');
    readiness.edit(issueId, { summary: 'Another summary' });
    await readiness.settle();
    expect((await readiness.open(issueId, 'projectAdmin')).published).toBe('never');
    await readiness.check(issueId, 'projectAdmin');
    await readiness.settle();
    expect(readiness.property(issueId)).toBeUndefined();
    expect(readiness.writes(issueId)).toBe(0);
  });

  it('one that gets a security level later is left as it stands from then on', async () => {
    const issueId = readiness.newIssue();
    await readiness.settle();
    const [before, from] = [readiness.property(issueId), readiness.writes(issueId)];
    expect(before).toMatchObject({ status: 'ready' });
    readiness.restrict(issueId);
    readiness.describe(issueId, 'The list is empty.');
    await readiness.settle();
    expect((await readiness.open(issueId, 'projectAdmin')).published).toBe('left_behind');
    await readiness.settle();
    expect(readiness.property(issueId)).toEqual(before);
    expect(readiness.writes(issueId)).toBe(from);
  });

  it('one that gets it between the event and the look is not written either', async () => {
    const issueId = readiness.newIssue();
    readiness.restrict(issueId);
    await readiness.settle();
    expect(readiness.writes(issueId)).toBe(0);
    expect(app.workbench.history.some(({ label }) => label === `jira:app GET /rest/api/3/issue/${issueId}`)).toBe(true);
  });

  it('a blocker that few may see is in nobody\'s score that everybody finds, and in the panel of those few', async () => {
    const [issueId, hidden] = [readiness.newIssue(), readiness.newIssue()];
    readiness.block(issueId, hidden);
    readiness.restrict(hidden);
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ status: 'ready' });
    const outside = await readiness.open(issueId, 'viewer');
    expect(outside).toMatchObject({ status: 'ready', published: 'current' });
    expect(JSON.stringify(outside)).not.toContain(readiness.keyOf(hidden));
    expect((await readiness.open(issueId, 'projectAdmin')).status).toBe('blocked');
    const from = readiness.writes(issueId);
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ status: 'ready' });
    expect(readiness.writes(issueId)).toBe(from);
  });

  it('nor is a blocker in another project, which not everybody here may see', async () => {
    const issueId = readiness.newIssue();
    readiness.block(issueId, app.issueId('OPS-2'));
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ status: 'ready' });
    const member = await readiness.open(issueId, 'member');
    expect(member.status).toBe('ready');
    expect(JSON.stringify(member)).not.toContain('OPS-2');
    const admin = await readiness.open(issueId, 'projectAdmin');
    expect(admin.findings.map(({ names }) => names)).toContainEqual(['OPS-2']);
    await readiness.check(issueId, 'projectAdmin');
    await readiness.settle();
    expect(JSON.stringify([await readiness.open(issueId, 'member'), readiness.property(issueId)])).not.toMatch(/OPS-2|blocked/);
  });

  it('a question in a comment for a role changes nothing for anybody, one for all does', async () => {
    const issueId = readiness.newIssue();
    const scores = async () => Promise.all((['viewer', 'member', 'projectAdmin'] as const).map(async (as) => (await readiness.open(issueId, as)).score));
    const comment = (visibility?: object) =>
      app.workbench.jira.commentAs('site', people.member, readiness.keyOf(issueId), { body: QUESTION, ...(visibility && { visibility }) });
    comment({ type: 'role', value: 'Members' });
    expect(await scores()).toEqual([100, 100, 100]);
    comment();
    expect(await scores()).toEqual([88, 88, 88]);
  });

  it('a question in an internal note of a service project changes nothing for anybody', async () => {
    const issueId = readiness.newIssue();
    app.workbench.jira.commentAs('site', people.member, readiness.keyOf(issueId), { body: QUESTION });
    expect((await readiness.open(issueId)).score).toBe(88);
    rewriteAnswers(app, (text) => text.replaceAll('"jsdPublic":true', '"jsdPublic":false'));
    expect((await readiness.open(issueId)).score).toBe(100);
    expect((await readiness.open(issueId, 'projectAdmin')).score).toBe(100);
    app.workbench.jira.faults.before = undefined;
  });
});
