import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { MOST_POINTS, SweepPace } from '../../../src/domain/readiness/sweep/sweep-pace';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { harborProject } from '../../../workbench/sample/harbor/harbor-project';
import { sampleSite } from '../../../workbench/sample/sample-site';
import type { SeedProject, SiteSeed } from '../../../workbench/sample/seed';
import { dataOf, people, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';
import { isSweepOf, timeOf } from './sweep-time';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const projects = ['HARB', 'DOCK', 'YARD'] as const;
type Key = (typeof projects)[number];

/** The sample project once more, under another key. */
function copyAs(key: Key): SeedProject {
  const renamed = (issueKey: string) => issueKey.replace('HARB-', `${key}-`);
  return {
    ...harborProject,
    ...{ key, name: `Harbor ${key}` },
    issues: harborProject.issues.map(({ parent, links, ...issue }) => ({
      ...issue,
      key: renamed(issue.key),
      ...(parent !== undefined && { parent: renamed(parent) }),
      ...(links && { links: links.map((link) => ({ ...link, key: renamed(link.key) })) }),
    })),
  };
}

const threeProjects: SiteSeed = { ...sampleSite, projects: [...sampleSite.projects, copyAs('DOCK'), copyAs('YARD')] };

describe('several projects that wait for their readiness to be put into Jira search', { timeout: 120_000 }, () => {
  let app: App;
  let pass: ReturnType<typeof timeOf>;
  beforeEach(async () => {
    app = await startApp({ seed: threeProjects });
    pass = timeOf(app);
  });
  afterEach(() => app.close());

  const idOf = (key: Key) => app.issue(`${key}-1`).projectId;
  const found = (key: Key, jql: string) => app.workbench.jira.searchAs('site', people.projectAdmin, `project = ${key} AND ${jql}`).map((issue) => issue.key);
  const put = (key: Key) => found(key, 'readinessStatus is not EMPTY').sort();
  const open = (key: Key) => found(key, 'statusCategory != Done').filter((issue) => app.issue(issue).securityLevelId === null).sort();
  const search = async (key: Key) => dataOf(await app.call(projectSettingsCalls.readReadinessSearch, { projectId: idOf(key) }, 'projectAdmin'));
  const writes = () => readinessOf(app).writes();

  const settingsOf = async (projectId: string) => dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin'));
  async function publishAll(): Promise<void> {
    // Opened for the first time, a project's past is read; that has an account of its own.
    for (const key of projects) await settingsOf(idOf(key));
    await pass(30 * MINUTE_MS);
    for (const key of projects) {
      const projectId = idOf(key);
      const { settings, version } = await settingsOf(projectId);
      const next = { ...settings, readiness: { ...settings.readiness, publish: true } };
      dataOf(await app.call(projectSettingsCalls.saveProjectSettings, { projectId, baseVersion: version, settings: next }, 'projectAdmin'));
    }
  }

  /** What Jira answers a search in one project with; undefined where it answers as always. */
  const answer = (key: Key, instead: () => Response | undefined) => {
    const projectId = idOf(key);
    app.workbench.jira.faults.before = ({ path }) => (isSweepOf(projectId, path) ? instead() : undefined);
  };

  async function expectAllIn(keys: readonly Key[]): Promise<void> {
    for (const key of keys) {
      expect(put(key)).toEqual(open(key));
      expect(await search(key)).toMatchObject({ status: 'in', seen: open(key).length, failed: 0 });
    }
  }

  it('take turns, page by page, and spend no more than one project would', async () => {
    await publishAll();
    const told: string[] = [];
    const before = app.workbench.jira.points('site').total;
    for (let minute = 1; minute <= 32; minute += 1) {
      await pass(MINUTE_MS, 30_000);
      const spent = app.workbench.jira.points('site').total - before;
      expect(spent).toBeLessThanOrEqual((SweepPace.POINTS_PER_HOUR / 60) * minute + SweepPace.POINTS_AT_ONCE + MOST_POINTS);
      const counts = projects.map((key) => put(key).length);
      if (minute === 2) expect(Math.min(...counts)).toBeGreaterThanOrEqual(SweepPace.PAGE_ISSUES / 2);
      if (counts.every((count, index) => count < open(projects[index] ?? 'HARB').length)) {
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2 * SweepPace.PAGE_ISSUES);
      }
      told.push(`${counts.join('/')} ${spent}`);
    }
    console.info(`three projects at once: issues and points after each minute: ${told.join(', ')}`);
    await expectAllIn(projects);
    expect(writes()).toBe(projects.reduce((sum, key) => sum + open(key).length, 0));
  });

  it('one that Jira refuses keeps no other from its turn, and has its own once it is let in', async () => {
    answer('DOCK', () => jsonResponse(400, { errorMessages: ["The value 'DOCK' does not exist for the field 'project'."], errors: {} }));
    await publishAll();
    await pass(3 * HOUR_MS, 10 * MINUTE_MS);
    await expectAllIn(['HARB', 'YARD']);
    expect(put('DOCK')).toEqual([]);
    expect(await search('DOCK')).toMatchObject({ status: 'putting_in', seen: 0 });
    app.workbench.jira.faults.before = undefined;
    await pass(5 * HOUR_MS, 10 * MINUTE_MS);
    await expectAllIn(projects);
  });

  it('one that every step dies of keeps no other from its turn, and has its own once it lives', async () => {
    let died = 0;
    // An answer that never ends: the consumer waits until Forge stops it.
    answer('DOCK', () => {
      died += 1;
      return new Response(new ReadableStream({}), { status: 200 });
    });
    await publishAll();
    await pass(5 * HOUR_MS, 10 * MINUTE_MS);
    expect(died).toBeGreaterThan(1);
    await expectAllIn(['HARB', 'YARD']);
    expect(put('DOCK')).toEqual([]);
    app.workbench.jira.faults.before = undefined;
    await pass(3 * HOUR_MS, 10 * MINUTE_MS);
    await expectAllIn(projects);
    expect(writes()).toBe(projects.reduce((sum, key) => sum + open(key).length, 0));
  });
});
