import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criticalDepth } from '../../../workbench/host/recorded-call';
import { startApp, type App } from '../../support/app';
import { readinessOf, textDoc } from './readiness-app';

describe('the badge of the collapsed panel', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
  });
  afterAll(async () => {
    app.setFaults({});
    await app.close();
  });
  const lozenge = (label: string, type: string) => ({ type: 'lozenge', value: { label, type } });

  it('says status and score', async () => {
    const [ready, unclear, blocked] = [readiness.newIssue(), readiness.newIssue({ description: null }), readiness.newIssue()];
    readiness.block(blocked, unclear);
    expect((await readiness.badge(ready)).status).toEqual(lozenge('Ready · 100', 'success'));
    const { score } = await readiness.open(unclear);
    expect((await readiness.badge(unclear)).status).toEqual(lozenge(`Needs clarification · ${score}`, 'moved'));
    expect((await readiness.badge(blocked)).status).toEqual(lozenge('Blocked · 75', 'removed'));
  });

  it('a text the rules cannot read has no score; a person’s word is said, as long as it holds', async () => {
    const dutch = 'De app sluit zich af zodra men op de knop opslaan klikt nadat het profiel werd bewerkt';
    const unread = readiness.newIssue({ summary: 'De app sluit', description: textDoc(dutch) });
    expect((await readiness.badge(unread)).status).toEqual(lozenge('Needs clarification · not scored', 'moved'));
    const view = await readiness.open(unread);
    expect(view).toMatchObject({ score: null });
    await readiness.signOff(unread, view.sight, true);
    expect((await readiness.badge(unread)).status).toEqual(lozenge('Needs clarification · not scored · confirmed', 'moved'));
  });

  it('is there for whoever may see the issue, and for nobody else', async () => {
    const issueId = readiness.newIssue();
    for (const as of ['viewer', 'member', 'siteAdmin'] as const) expect((await readiness.badge(issueId, as)).status).not.toBeNull();
    expect((await readiness.badge(issueId, 'outsider')).status).toBeNull();
    const restricted = app.issueId('HARB-215');
    expect((await readiness.badge(restricted, 'viewer')).status).toBeNull();
    expect((await readiness.badge(restricted, 'projectAdmin')).status).not.toBeNull();
  });

  it('takes two calls after one another and writes nothing', async () => {
    const { calls } = await readiness.badge(readiness.newIssue());
    expect(criticalDepth(calls)).toBeLessThanOrEqual(2);
    expect(calls.filter(({ service, method }) => service === 'jira' && method !== 'GET')).toEqual([]);
    expect(calls.filter(({ label }) => /^sql (?:INSERT|UPDATE|DELETE)|^kvs (?!get|query)/i.test(label)).map(({ label }) => label)).toEqual([]);
    expect(calls.some(({ service }) => service === 'llm')).toBe(false);
  });

  it('there is none without a licence, and none where something fails', async () => {
    const issueId = readiness.newIssue();
    app.setFaults({ license: 'inactive' });
    const unlicensed = await readiness.badge(issueId);
    expect([unlicensed.status, unlicensed.calls]).toEqual([null, []]);
    app.setFaults({ jira429: true });
    expect((await readiness.badge(issueId)).status).toBeNull();
    app.setFaults({ schemaMissing: true });
    expect((await readiness.badge(issueId)).status).toBeNull();
    app.setFaults({ license: 'active' });
    expect((await readiness.badge(issueId)).status).toEqual(lozenge('Ready · 100', 'success'));
  });
});
