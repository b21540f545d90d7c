import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

/** Everything an editor of the issue may put there; Jira takes no null and no empty text. */
const forgeries: readonly [name: string, value: unknown][] = [
  ['all it could claim', { score: 100, status: 'ready', signedOff: 'yes' }],
  ['an override nobody gave', { score: 100, status: 'ready', signedOff: 'override' }],
  ['a text', 'ready'],
  ['a number', 100],
  ['a list', [{ score: 100, status: 'ready', signedOff: 'yes' }]],
  ['a key more', { score: 100, status: 'ready', signedOff: 'yes', by: 'root' }],
  ['a score beyond the scale', { score: 1e308, status: 'ready', signedOff: 'yes' }],
  ['a status nobody knows', { score: 100, status: 'READY', signedOff: 'yes' }],
  ['half a character', { score: 'x\ud800', status: '\udc00ready', signedOff: 'yes' }],
  ['a prototype', JSON.parse('{"__proto__":{"status":"ready"},"signedOff":"yes"}')],
  ['32 KB', { score: 100, status: 'ready', signedOff: 'yes', more: 'x'.repeat(32_000) }],
  ['a deep nest', Array.from({ length: 500 }).reduce<unknown>((inner) => [inner], 'ready')],
];

describe('a forged readiness property', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let issueId: string;
  let written: unknown;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
    issueId = readiness.newIssue({ summary: 'Broken', description: null });
    await readiness.settle();
    written = readiness.property(issueId);
  });
  afterAll(() => app.close());

  it.each(forgeries)('%s: is believed by nobody, seen when somebody looks, and put right once', async (_, value) => {
    readiness.forge(issueId, value);
    const from = readiness.writes(issueId);
    for (const as of ['viewer', 'member', 'viewer'] as const) {
      const view = await readiness.open(issueId, as);
      expect(view).toMatchObject({ status: 'needs_clarification', signOff: null, published: 'waiting' });
      expect(view.score).toBeLessThan(70);
    }
    expect((await readiness.badge(issueId)).status).toMatchObject({ value: { type: 'moved' } });
    await readiness.settle();
    expect(readiness.property(issueId)).toEqual(written);
    expect(readiness.writes(issueId) - from).toBe(1);
    expect((await readiness.open(issueId)).published).toBe('current');
    await readiness.settle();
    expect(readiness.writes(issueId) - from).toBe(1);
  });

  it('forged again after it was put right, it is put right again', async () => {
    const from = readiness.writes(issueId);
    for (let time = 0; time < 3; time++) {
      readiness.forge(issueId, { score: 100, status: 'ready', signedOff: 'yes' });
      await readiness.open(issueId);
      await readiness.settle();
      expect(readiness.property(issueId)).toEqual(written);
    }
    expect(readiness.writes(issueId) - from).toBe(3);
  });

  it('each repair stands in the log as a change of the app, on the switch of the admin', async () => {
    const rows = await app.workbench.sql.query('site', "SELECT payload FROM audit_log WHERE action = 'proposal.approved' AND issue_key = ?", [readiness.keyOf(issueId)]);
    expect(rows).toHaveLength(readiness.writes(issueId));
    for (const row of rows) expect(JSON.parse(String(row['payload']))).toMatchObject({ automation: 'publish_readiness' });
  });

  it('an edit puts it right as well, without anybody looking', async () => {
    readiness.forge(issueId, { score: 100, status: 'ready', signedOff: 'yes' });
    readiness.edit(issueId, { summary: 'Broken again' });
    await readiness.settle();
    expect(readiness.property(issueId)).toEqual(written);
  });

  it('a forged sign-off on a ready issue makes it signed for nobody', async () => {
    const ready = readiness.newIssue();
    await readiness.settle();
    readiness.forge(ready, { score: 100, status: 'ready', signedOff: 'yes' });
    expect(await readiness.open(ready)).toMatchObject({ status: 'ready', signOff: null, published: 'waiting' });
    await readiness.settle();
    expect(readiness.property(ready)).toMatchObject({ signedOff: 'no' });
  });
});
