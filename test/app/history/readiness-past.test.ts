import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import type { SeedIssue, SiteSeed } from '../../../workbench/sample/seed';
import { dataOf, people, startApp, type App } from '../../support/app';
import { alterIssue } from './alter-issue';
import { appSeesAll, letItRead, openSettings, pagesRead, projectIdOf, runSchedule, settle } from './reading-past';

const { resetHistory, saveProjectSettings } = projectSettingsCalls;

const question = { author: people.member, text: 'Which version are you using?', created: '2025-11-02T10:00:00.000Z' };
const issue = (number: number, more: Partial<SeedIssue>): SeedIssue => ({
  key: `HARB-${number}`,
  type: 'Bug',
  summary: 'I see the printer jam',
  description: 'The printer jams at the gate.',
  priority: null,
  components: [],
  labels: [],
  status: 'To Do',
  resolution: null,
  reporter: people.viewer,
  created: '2025-11-01T10:00:00.000Z',
  ...more,
});

/** The sample project with issues of every kind that matters here, and none of its own. */
function seedOf(first: SiteSeed): SiteSeed {
  const [project] = first.projects;
  if (!project) throw new Error('the sample has no project');
  const issues = [
    issue(1, { comments: [question] }),
    issue(2, { comments: [{ ...question, author: people.viewer }] }),
    issue(3, { comments: [{ ...question, visibleTo: 'Administrators' }] }),
    issue(4, { comments: [question], securityLevel: project.securityLevels?.[0]?.name ?? '' }),
    issue(5, { summary: 'プリンターが詰まる', description: '改札の印刷機が詰まります。' }),
    issue(6, { created: '2026-01-04T10:00:00.000Z', comments: [question] }),
  ];
  return { ...first, projects: [{ ...project, issues }] };
}

describe('what is kept of how past issues read', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp({ seed: seedOf(appSeesAll) });
  });
  afterEach(() => app.close());

  const read = async () => {
    await openSettings(app);
    await letItRead(app);
  };
  const rows = async () =>
    (await app.workbench.sql.query('site', 'SELECT * FROM readiness_past ORDER BY issue_id')).map((row) => ({
      key: [...app.workbench.jira.getSite('site').issues.values()].find(({ id }) => id === String(row['issue_id']))?.key,
      points: Number(row['points']),
      asked: Number(row['asked']) === 1,
    }));
  const keys = async () => (await rows()).map(({ key }) => key);

  it('whether somebody else asked where everybody reads it; nothing of issues with a security level, of unknown language, of new ones', async () => {
    await read();
    expect(await rows()).toEqual([
      { key: 'HARB-1', points: 12, asked: true },
      { key: 'HARB-2', points: 12, asked: false },
      { key: 'HARB-3', points: 12, asked: false },
    ]);
    const [row] = await app.workbench.sql.query('site', 'SELECT * FROM readiness_past');
    expect(Object.keys(row ?? {}).sort()).toEqual(['asked', 'created_at', 'issue_id', 'points', 'project_id', 'score']);
    expect(Number(row?.['score'])).toBeGreaterThanOrEqual(0);
  });

  it('costs the points it cost before: one, and one for each issue of the page', async () => {
    await openSettings(app);
    const before = app.workbench.jira.points('site').total;
    await letItRead(app);
    expect(await keys()).toHaveLength(3);
    expect(pagesRead(app)).toHaveLength(1);
    expect(app.workbench.jira.points('site').total - before).toBeLessThanOrEqual(1 + app.workbench.jira.getSite('site').issues.size);
  });

  it('a new issue gets its row when it is resolved, with the one read it costs anyway', async () => {
    await read();
    const resolutionId = [...app.workbench.jira.getSite('site').resolutions.keys()][0] ?? '';
    const before = app.workbench.history.length;
    alterIssue(app, 'HARB-6', { change: { resolutionId }, fieldId: 'resolution' });
    await settle(app);
    expect(app.workbench.history.slice(before).filter(({ label }) => label.startsWith('jira'))).toHaveLength(1);
    expect((await rows()).find(({ key }) => key === 'HARB-6')).toEqual({ key: 'HARB-6', points: 12, asked: true });
  });

  it('goes with a security level, with the issue, and with a reset, which reads it anew', async () => {
    await read();
    const [level] = [...app.workbench.jira.getSite('site').securityLevels.keys()];
    alterIssue(app, 'HARB-1', { change: { securityLevelId: level ?? '' }, fieldId: 'security' });
    await settle(app);
    expect(await keys()).toEqual(['HARB-2', 'HARB-3']);
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, 'HARB-2');
    await settle(app);
    expect(await keys()).toEqual(['HARB-3']);
    dataOf(await app.call(resetHistory, { projectId: projectIdOf(app) }, 'projectAdmin'));
    expect(await keys()).toEqual([]);
    await letItRead(app);
    expect(await keys()).toEqual(['HARB-3']);
  });

  it('a row that came in late goes with the daily pruning', async () => {
    await read();
    await app.workbench.sql.query('site', 'INSERT INTO readiness_past (issue_id, project_id, created_at, score, points, asked) VALUES (?, ?, 1, NULL, 0, 0), (7, 999, 1, NULL, 0, 0)', [
      app.issueId('HARB-4'),
      projectIdOf(app),
    ]);
    expect((await runSchedule(app, 'prune-history-daily'))?.result).toEqual({ statusCode: 204 });
    expect(await keys()).toEqual(['HARB-1', 'HARB-2', 'HARB-3']);
  });

  it('with the past switched off nothing is written', async () => {
    const { version } = await openSettings(app);
    const settings = { ...defaultProjectSettings, useHistory: false };
    dataOf(await app.call(saveProjectSettings, { projectId: projectIdOf(app), baseVersion: version, settings }, 'projectAdmin'));
    await letItRead(app);
    const resolutionId = [...app.workbench.jira.getSite('site').resolutions.keys()][0] ?? '';
    alterIssue(app, 'HARB-1', { change: { resolutionId }, fieldId: 'resolution' });
    await settle(app);
    expect(await keys()).toEqual([]);
  });
});
