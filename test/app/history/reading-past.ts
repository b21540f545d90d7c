import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { sampleSite } from '../../../workbench/sample/sample-site';
import type { SiteSeed } from '../../../workbench/sample/seed';
import { appUser } from '../../../workbench/simulators/jira/site';
import { dataOf, type App } from '../../support/app';

/** What the tests of the index look at and do again and again. */

/** A site whose admin put the app's own user on every security level: what it may see it still must not index. */
export const appSeesAll: SiteSeed = {
  ...sampleSite,
  projects: sampleSite.projects.map((project) => ({
    ...project,
    securityLevels: (project.securityLevels ?? []).map((level) => ({ ...level, members: [...level.members, appUser.accountId] })),
  })),
};

export const projectIdOf = (app: App): string => app.issue('HARB-1').projectId;

/** A project admin opens the settings, which is one of the two ways a project's past begins to be read. */
export const openSettings = async (app: App) =>
  dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId: projectIdOf(app) }, 'projectAdmin'));

export const settle = (app: App) => app.clock.runUntilSettled(app.workbench.settle());

/** Moves time from one queued event to the next until none is left, or `hours` are over. */
export async function letItRead(app: App, hours = 3): Promise<void> {
  const end = app.clock.now() + hours * 3_600_000;
  await settle(app);
  for (let due = app.workbench.queue.nextDueAt(); due !== undefined && due <= end; due = app.workbench.queue.nextDueAt()) {
    await app.clock.advance(Math.max(0, due - app.clock.now()));
    await settle(app);
  }
}

export const runSchedule = (app: App, key: string) => app.clock.runUntilSettled(app.workbench.runSchedule('site', key));

/** Ids of the indexed issues that hold terms, in order. */
export async function indexedIssues(app: App): Promise<string[]> {
  const rows = await app.workbench.sql.query('site', "SELECT issue_id FROM history_issues WHERE term_list <> '' ORDER BY issue_id");
  return rows.map((row) => String(row['issue_id']));
}

/** The row of an issue that is in the index; one that was taken out leaves an empty row, created at 0. */
export async function indexedRow(app: App, issueId: string): Promise<Record<string, unknown> | undefined> {
  return (await app.workbench.sql.query('site', 'SELECT * FROM history_issues WHERE issue_id = ? AND created_at > 0', [issueId]))[0];
}

/** Ids of the issues that may be indexed: all of the project's that have no security level. */
export const openIssues = (app: App): string[] =>
  [...app.workbench.jira.getSite('site').issues.values()]
    .filter(({ projectId, securityLevelId }) => projectId === projectIdOf(app) && securityLevelId === null)
    .map(({ id }) => id)
    .sort((left, right) => Number(left) - Number(right));

/** Pages the app searched for, as itself. */
export const pagesRead = (app: App) =>
  app.workbench.history.filter(({ path, provider }) => provider === 'app' && path.includes('/search/jql'));
