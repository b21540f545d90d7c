import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import { dataOf, people, startApp, type App } from '../../support/app';
import { alterIssue } from './alter-issue';
import { appSeesAll, indexedIssues, indexedRow, letItRead, openIssues, openSettings, pagesRead, projectIdOf, runSchedule, settle } from './reading-past';

const { saveProjectSettings, resetHistory } = projectSettingsCalls;

describe('a project whose past is switched off', () => {
  let app: App;
  let unqueued: ReturnType<App['workbench']['queue']['dump']>;
  beforeEach(async () => {
    app = await startApp({ seed: appSeesAll });
    unqueued = app.workbench.queue.dump('site');
    await openSettings(app);
  });
  afterEach(() => app.close());

  async function use(useHistory: boolean): Promise<void> {
    const { version } = await openSettings(app);
    const settings = { ...defaultProjectSettings, useHistory };
    dataOf(await app.call(saveProjectSettings, { projectId: projectIdOf(app), baseVersion: version, settings }, 'projectAdmin'));
  }
  const reset = async () => dataOf(await app.call(resetHistory, { projectId: projectIdOf(app) }, 'projectAdmin'));
  const rows = () => app.workbench.sql.query('site', 'SELECT issue_id FROM history_issues');

  it('is read no further, schedule or not, and anew once it is switched on again', async () => {
    await settle(app);
    await use(false);
    const before = pagesRead(app).length;
    await letItRead(app);
    await app.clock.advance(25 * 60_000);
    await runSchedule(app, 'reconcile-changes-often');
    await letItRead(app);
    expect(pagesRead(app)).toHaveLength(before);
    await use(true);
    await runSchedule(app, 'reconcile-changes-often');
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('takes in no issue and no edit, and still lets out what is restricted or deleted', async () => {
    await letItRead(app);
    await use(false);
    await app.clock.advance(2_000);
    const { id } = app.workbench.jira.createIssueAs('site', people.member, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary: 'Zebra crossing timetable flickers' },
    });
    const edited = app.issueId('HARB-4');
    const held = await indexedRow(app, edited);
    alterIssue(app, 'HARB-4', { change: { labels: ['brand-new'], summary: 'Quagga' }, fieldId: 'labels' });
    const [level] = [...app.workbench.jira.getSite('site').securityLevels.keys()];
    const secret = alterIssue(app, 'HARB-5', { change: { securityLevelId: level ?? '' }, fieldId: 'security' });
    const gone = app.issueId('HARB-6');
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, 'HARB-6');
    await settle(app);
    expect(await indexedRow(app, id)).toBeUndefined();
    expect(await indexedRow(app, edited)).toEqual(held);
    expect([await indexedRow(app, secret.id), await indexedRow(app, gone)]).toEqual([undefined, undefined]);
  });

  it('switched on again, it catches up with what was edited, created and restricted meanwhile, and votes all the while', async () => {
    await letItRead(app);
    await use(false);
    const edited = app.issueId('HARB-4');
    const held = await indexedRow(app, edited);
    alterIssue(app, 'HARB-4', { change: { summary: 'Quagga herd crosses the timetable' }, fieldId: 'summary' });
    const { id } = app.workbench.jira.createIssueAs('site', people.member, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary: 'Zebra crossing timetable flickers' },
    });
    await settle(app);
    await use(true);
    expect((await indexedIssues(app)).length).toBeGreaterThan(200);
    await runSchedule(app, 'reconcile-changes-often');
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
    expect(await indexedRow(app, edited)).not.toEqual(held);
    expect(await indexedRow(app, id)).toBeDefined();
  });

  it('a reset leaves nothing to read, and the daily pruning finds what it left behind', async () => {
    await letItRead(app);
    await use(false);
    await reset();
    await app.workbench.sql.query(
      'site',
      `INSERT INTO history_issues (issue_id, project_id, key_id, created_at, terms_at, values_at, term_list, value_list, stale_list)
        VALUES (5, ?, 77, 1, 1, 1, '0000000A,', '0000000B,', ''), (6, 90210, 78, 1, 1, 1, '0000000A,', '', '')`,
      [projectIdOf(app)],
    );
    expect((await runSchedule(app, 'prune-history-daily'))?.result).toEqual({ statusCode: 204 });
    expect(await rows()).toEqual([]);
    const kept = app.workbench.kvs.dump('site').map(({ key }) => key);
    expect(kept.filter((key) => /^(history:|term-key:)/.test(key))).toEqual([]);
  });

  it('a reset while a page is on its way begins nothing again', async () => {
    const answer = app.workbench.jira.faults;
    let wasReset: Promise<unknown> | undefined;
    await use(false);
    await use(true);
    answer.before = ({ path }) => {
      if (path.includes('/search/jql')) wasReset ??= use(false).then(reset);
      return undefined;
    };
    await settle(app);
    await wasReset;
    answer.before = undefined;
    await letItRead(app);
    expect(wasReset).toBeDefined();
    expect((await openSettings(app)).history.status).toBe('none');
    expect(app.workbench.kvs.dump('site').filter(({ key }) => key.startsWith('history:'))).toEqual([]);
  });

  it('progress that cannot be read keeps no other project from being read on', async () => {
    app.workbench.queue.restore('site', unqueued);
    const [known] = app.workbench.kvs.dump('site').filter(({ key }) => key.startsWith('history:'));
    if (!known) throw new Error('nobody has begun');
    const broken = { ...known, key: 'history:1', row: { ...known.row, value: { status: 'odd' } } };
    app.workbench.kvs.restore('site', [...app.workbench.kvs.dump('site'), broken]);
    await app.clock.advance(25 * 60_000);
    expect((await runSchedule(app, 'reconcile-changes-often'))?.result).toEqual({ statusCode: 204 });
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });
});
