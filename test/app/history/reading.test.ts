import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { appUser } from '../../../workbench/simulators/jira/site';
import { dataOf, people, startApp, type App } from '../../support/app';
import { alterIssue } from './alter-issue';
import { appSeesAll, indexedIssues, letItRead, openIssues, openSettings, pagesRead, projectIdOf, runSchedule, settle } from './reading-past';

describe('reading the past of a project', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp({ seed: appSeesAll });
  });
  afterEach(() => app.close());

  const pages = () => Math.ceil([...app.workbench.jira.getSite('site').issues.values()].filter(({ projectId }) => projectId === projectIdOf(app)).length / 100);

  it('begins when an admin opens the settings, and ends with every issue that has no security level', async () => {
    expect((await openSettings(app)).history).toMatchObject({ status: 'reading', read: 0, issues: 0 });
    await letItRead(app);
    const { history } = await openSettings(app);
    const open = openIssues(app);
    expect(history).toMatchObject({ status: 'ready', issues: open.length });
    expect(history.read).toBeGreaterThan(open.length);
    expect(await indexedIssues(app)).toEqual(open);
    expect(pagesRead(app)).toHaveLength(pages());
  });

  it('holds no words: lists of hashes and numbers are all there is', async () => {
    await openSettings(app);
    await letItRead(app);
    for (const row of await app.workbench.sql.query('site', 'SELECT * FROM history_issues')) {
      for (const value of Object.values(row)) expect(String(value)).toMatch(/^[0-9A-F,]*$/);
    }
  });

  it('two who begin at once make one chain', async () => {
    const input = { projectId: projectIdOf(app) };
    const both = await Promise.all([
      app.call(projectSettingsCalls.openProjectSettings, input, 'projectAdmin'),
      app.call(projectSettingsCalls.openProjectSettings, input, 'projectAdmin'),
    ]);
    for (const answer of both) dataOf(answer);
    await letItRead(app);
    expect(pagesRead(app)).toHaveLength(pages());
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('every step delivered twice reads no page twice', async () => {
    app.setFaults({ duplicateEvents: true });
    await openSettings(app);
    await letItRead(app);
    expect(pagesRead(app)).toHaveLength(pages());
    expect((await openSettings(app)).history.status).toBe('ready');
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('refused by the rate limit for an hour, it goes on from where it was', async () => {
    await openSettings(app);
    await settle(app);
    app.setFaults({ jira429: true });
    await letItRead(app, 1);
    app.setFaults({});
    const before = pagesRead(app).filter(({ status }) => status === 200).length;
    expect(before).toBe(1);
    await letItRead(app);
    expect(pagesRead(app).filter(({ status }) => status === 200)).toHaveLength(pages());
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('asked to wait, it does not come before', async () => {
    await openSettings(app);
    await settle(app);
    const tooMany = () => new Response('{}', { status: 429, headers: { 'retry-after': '800' } });
    app.workbench.jira.faults.before = ({ path }) => (path.includes('/search/jql') ? tooMany() : undefined);
    await app.clock.advance(10_000);
    await settle(app);
    app.workbench.jira.faults.before = undefined;
    const tried = pagesRead(app).length;
    await letItRead(app, 790 / 3_600);
    expect(pagesRead(app)).toHaveLength(tried);
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('a page token that Jira no longer takes sends it back to the first page', async () => {
    await openSettings(app);
    await settle(app);
    const gone = () => new Response('{"errorMessages":["The provided next page token is invalid or expired."]}', { status: 400 });
    app.workbench.jira.faults.before = ({ path }) => (path.includes('nextPageToken') ? gone() : undefined);
    await app.clock.advance(10_000);
    await settle(app);
    app.workbench.jira.faults.before = undefined;
    expect((await openSettings(app)).history).toMatchObject({ status: 'reading', read: 0 });
    await letItRead(app);
    expect((await openSettings(app)).history.status).toBe('ready');
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('a step that never came is sent again by the schedule', async () => {
    const state = app.workbench.queue.dump('site');
    await openSettings(app);
    app.workbench.queue.restore('site', state);
    await app.clock.advance(10 * 60_000);
    await runSchedule(app, 'reconcile-changes-often');
    await settle(app);
    expect(pagesRead(app)).toHaveLength(0);
    await app.clock.advance(11 * 60_000);
    await runSchedule(app, 'reconcile-changes-often');
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('it is sent again also when the schedule cannot do its other work', async () => {
    const state = app.workbench.queue.dump('site');
    await openSettings(app);
    app.workbench.queue.restore('site', state);
    await app.clock.advance(21 * 60_000);
    app.setFaults({ schemaMissing: true });
    expect((await runSchedule(app, 'reconcile-changes-often'))?.result).toEqual({ statusCode: 500 });
    expect(app.workbench.queue.due('site', app.clock.now())).toHaveLength(1);
    app.setFaults({});
  });

  it('an issue that is restricted while a page that shows it is on its way stays out', async () => {
    const before = app.issue('HARB-1');
    const site = app.workbench.jira.getSite('site');
    const [level] = [...site.securityLevels.keys()];
    await openSettings(app);
    await settle(app);
    alterIssue(app, 'HARB-1', { change: { securityLevelId: level ?? '' }, fieldId: 'security' });
    await settle(app);
    site.issues.set(before.id, before);
    await letItRead(app);
    expect(openIssues(app)).toContain(before.id);
    expect(await indexedIssues(app)).not.toContain(before.id);
  });

  it('an issue that is deleted while a page that shows it is on its way stays out', async () => {
    const before = app.issue('HARB-2');
    await openSettings(app);
    await settle(app);
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, 'HARB-2');
    await settle(app);
    app.workbench.jira.getSite('site').issues.set(before.id, before);
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app).filter((id) => id !== before.id));
  });

  it('ends with the 10,000th issue', async () => {
    await openSettings(app);
    await settle(app);
    const key = `history:${projectIdOf(app)}`;
    const rows = app.workbench.kvs.dump('site').map(({ row, ...stored }) => {
      const progress: unknown = stored.key === key ? Object.assign({}, row.value, { read: 9_950 }) : row.value;
      return { ...stored, row: { ...row, value: progress } };
    });
    app.workbench.kvs.restore('site', rows);
    await letItRead(app);
    expect((await openSettings(app)).history).toMatchObject({ status: 'ready', read: 10_000 });
    expect(pagesRead(app)).toHaveLength(2);
  });

  it('costs no more than 3,100 points in any hour', async () => {
    await openSettings(app);
    await letItRead(app);
    // Rested again: as many pages as ever come at once, and then at the even pace.
    for (let time = 0; time < 3; time++) {
      dataOf(await app.call(projectSettingsCalls.resetHistory, { projectId: projectIdOf(app) }, 'projectAdmin'));
      await letItRead(app, 1);
    }
    const searches = app.workbench.jira.points('site').log.filter(({ route, accountId }) => route.includes('search/jql') && accountId === appUser.accountId);
    for (const { at } of searches) {
      const hour = searches.filter((other) => other.at >= at && other.at < at + 3_600_000);
      expect(hour.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(3_100);
    }
    expect(searches.length).toBeGreaterThan(6);
  });
});
