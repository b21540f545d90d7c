import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

describe('readiness of an issue', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
  });
  afterAll(() => app.close());

  it('openReadiness: measures what stands there now, stores nothing and records nothing', async () => {
    const issueId = readiness.newIssue();
    const view = await readiness.open(issueId);
    expect(view).toMatchObject({ score: 100, status: 'ready', findings: [], checkedAt: null, signOff: null, published: 'off', history: [] });
    expect(await readiness.actions(issueId)).toEqual([]);
  });

  it('openReadiness: every point lost is a finding', async () => {
    const issueId = readiness.newIssue({ summary: 'Broken', description: null });
    const { score, status, findings } = await readiness.open(issueId);
    expect(score).toBe(Math.max(0, 100 - findings.reduce((sum, { points }) => sum + points, 0)));
    expect(findings.map(({ criterion }) => criterion)).toContainEqual({ type: 'library', id: 'steps' });
    expect(status).toBe('needs_clarification');
  });

  it('checkReadiness: keeps one report for each state of an issue, and says what moved the score', async () => {
    const issueId = readiness.newIssue();
    await readiness.check(issueId);
    await readiness.check(issueId);
    readiness.describe(issueId, 'The berth list is empty.');
    await app.clock.advance(60_000);
    const { history } = await readiness.check(issueId);
    expect(history).toHaveLength(2);
    expect(history[0]).toMatchObject({ edited: ['description'] });
    expect(history[0]?.moved).toContainEqual({ criterion: { type: 'library', id: 'steps' }, points: -25 });
    expect(history[1]).toMatchObject({ score: 100, edited: [], moved: [] });
  });

  /** What the log holds of the newest confirmation. */
  async function signedOff(issueId: string): Promise<unknown> {
    const [row] = await app.workbench.sql.query('site', "SELECT payload FROM audit_log WHERE action = 'readiness.signed_off' AND issue_id = ? ORDER BY seq DESC", [issueId]);
    return JSON.parse(String(row?.['payload']));
  }

  it('signOffReadiness: is refused for another state than the one that was seen, and nothing is kept', async () => {
    const issueId = readiness.newIssue();
    const { sight } = await readiness.open(issueId);
    readiness.describe(issueId, 'Something else altogether, which nobody looked at.');
    expect(codeOf(await readiness.signOff(issueId, sight))).toBe('state_changed');
    expect((await readiness.open(issueId)).signOff).toBeNull();
    expect(await readiness.actions(issueId)).toEqual([]);
  });

  it('signOffReadiness: what the report does not call ready has to be confirmed against it', async () => {
    const issueId = readiness.newIssue({ summary: 'Broken', description: null });
    const { sight } = await readiness.open(issueId);
    expect(codeOf(await readiness.signOff(issueId, sight))).toBe('not_ready');
    expect(dataOf(await readiness.signOff(issueId, sight, true)).signOff).toMatchObject({ override: true, expired: null });
  });

  it('signOffReadiness: a blocker that was linked since was not seen, so nothing is confirmed against it', async () => {
    const issueId = readiness.newIssue({ description: null });
    const { sight } = await readiness.open(issueId);
    readiness.block(issueId, readiness.newIssue());
    expect(codeOf(await readiness.signOff(issueId, sight, true))).toBe('state_changed');
    expect(await readiness.actions(issueId)).toEqual([]);
    dataOf(await readiness.signOff(issueId, (await readiness.open(issueId)).sight, true));
    expect(await signedOff(issueId)).toMatchObject({ override: true, openBlockers: 1 });
  });

  it('signOffReadiness: an issue that only waits for another one is confirmed, and the log says for how many it waited', async () => {
    const issueId = readiness.newIssue();
    readiness.block(issueId, readiness.newIssue());
    expect(codeOf(await readiness.signOff(issueId, (await readiness.open(issueId)).sight))).toBe('not_ready');
    expect((await readiness.signNow(issueId, true)).signOff).toMatchObject({ override: false, score: 100 });
    expect(await signedOff(issueId)).toMatchObject({ status: 'ready', override: false, openBlockers: 1 });
  });

  it('signOffReadiness: twice is once', async () => {
    const issueId = readiness.newIssue();
    const { sight } = await readiness.open(issueId);
    dataOf(await readiness.signOff(issueId, sight));
    const { signOff } = dataOf(await readiness.signOff(issueId, sight));
    expect(signOff).toMatchObject({ score: 100, override: false, expired: null });
    expect(await readiness.actions(issueId)).toEqual(['readiness.signed_off']);
  });

  it('a sign-off survives a new label and ends with an edit of the text, in panel and log, for good', async () => {
    const issueId = readiness.newIssue();
    const { sight } = await readiness.open(issueId);
    dataOf(await readiness.signOff(issueId, sight));
    readiness.edit(issueId, { labels: ['fast-lane'] });
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff?.expired).toBeNull();
    readiness.describe(issueId, 'The berth list is empty.');
    await readiness.settle();
    const { signOff, score } = await readiness.open(issueId);
    expect(signOff).toMatchObject({ score: 100, expired: { parts: ['description'], score } });
    expect(score).toBeLessThan(100);
    expect(await readiness.actions(issueId)).toEqual(['readiness.signed_off', 'readiness.expired']);
  });

  it('withdrawSignOff: takes it back once', async () => {
    const issueId = readiness.newIssue();
    const { sight } = await readiness.open(issueId);
    dataOf(await readiness.signOff(issueId, sight));
    expect(dataOf(await readiness.withdraw(issueId)).signOff).toBeNull();
    dataOf(await readiness.withdraw(issueId));
    expect(await readiness.actions(issueId)).toEqual(['readiness.signed_off', 'readiness.withdrawn']);
  });

  it('who may only look may neither check nor confirm', async () => {
    const issueId = readiness.newIssue();
    const { sight } = await readiness.open(issueId);
    expect(codeOf(await readiness.signOff(issueId, sight, false, 'viewer'))).toBe('forbidden');
    expect(codeOf(await readiness.signOff(issueId, sight, false, 'outsider'))).toBe('not_found');
  });
});
