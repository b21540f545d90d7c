import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PastPageReplySchema } from '../../../src/adapters/jira/replies-past';
import { startApp, type App } from '../../support/app';
import { appSeesAll, indexedIssues, indexedRow, letItRead, openIssues, openSettings, pagesRead, runSchedule, settle } from './reading-past';

const refusal = () => new Response('{"errorMessages":["refused"]}', { status: 400 });

describe('a page of past issues', () => {
  it('an issue whose dates nobody can read is left out, and no other', () => {
    const issue = (id: string, dates: { created?: string; updated?: string }) => ({
      id,
      key: `HARB-${id}`,
      fields: {
        summary: 'Kiosk',
        issuetype: { id: '1', name: 'Bug' },
        project: { id: '1', key: 'HARB' },
        status: { name: 'Open', statusCategory: { key: 'new' } },
        created: '2026-01-01T00:00:00.000+0000',
        updated: '2026-01-01T00:00:00.000+0000',
        ...dates,
      },
    });
    const { issues } = PastPageReplySchema.parse({ issues: [issue('1', {}), issue('2', { created: 'x' }), issue('3', { updated: '' })] });
    expect(issues.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('reading a past that is odd', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp({ seed: appSeesAll });
  });
  afterEach(() => app.close());

  const history = async () => (await openSettings(app)).history;

  it('an issue with thousands of labels is indexed with a hundred of them', async () => {
    const issue = app.issue('HARB-5');
    const labels = Array.from({ length: 8_000 }, (_, n) => `label-${n}`);
    app.workbench.jira.getSite('site').issues.set(issue.id, { ...issue, labels });
    await openSettings(app);
    await letItRead(app);
    expect((await history()).status).toBe('ready');
    expect(await indexedIssues(app)).toEqual(openIssues(app));
    const hashes = String((await indexedRow(app, issue.id))?.['value_list']).match(/[0-9A-F]{8}/g) ?? [];
    expect(hashes.length).toBeGreaterThanOrEqual(100);
    expect(hashes.length).toBeLessThan(120);
  });

  it('a page token that is refused again and again ends the reading with what there is', async () => {
    app.workbench.jira.faults.before = ({ path }) => (path.includes('nextPageToken') ? refusal() : undefined);
    await openSettings(app);
    await letItRead(app, 12);
    expect((await history()).status).toBe('ready');
    expect((await history()).read).toBe(100);
    expect(pagesRead(app).filter(({ path }) => path.includes('nextPageToken'))).toHaveLength(4);
  });

  it('a first page that is refused is asked for again hours later', async () => {
    app.workbench.jira.faults.before = ({ path }) => (path.includes('issuelinks') ? refusal() : undefined);
    await openSettings(app);
    await letItRead(app, 5);
    expect(await history()).toMatchObject({ status: 'reading', read: 0 });
    expect(pagesRead(app)).toHaveLength(1);
    app.workbench.jira.faults.before = undefined;
    await app.clock.advance(6 * 3_600_000);
    await runSchedule(app, 'reconcile-changes-often');
    await settle(app);
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });
});
