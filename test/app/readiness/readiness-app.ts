import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { readinessCalls } from '../../../src/contract/calls/readiness';
import type { ReadinessSettings } from '../../../src/domain/readiness/readiness-settings';
import { READINESS_PROPERTY } from '../../../src/domain/readiness/readiness-property';
import { dataOf, people, type App, type Person } from '../../support/app';
import { alterIssue } from '../history/alter-issue';

export const textDoc = (...paragraphs: string[]) => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** A defect that says all that is asked of one by default. */
export const GOOD_BUG = textDoc(
  'Steps to reproduce:',
  '1. Open the harbour map in Chrome 130 on Windows 11.',
  '2. Click on berth 12 twice.',
  'Actual result: the berth list is empty and an error message appears.',
  'Expected result: the berth list should show all moored ships.',
);

/** What a test of readiness does over and over. */
export function readinessOf(app: App) {
  const edit = (issueId: string, fields: Record<string, unknown>, as: Person = 'projectAdmin') =>
    app.workbench.jira.editIssueAs('site', people[as], app.issue(issueId).key, { fields });
  const { jira } = app.workbench;
  const keyOf = (issueId: string): string => app.issue(issueId).key;
  const open = async (issueId: string, as: Person = 'viewer') => dataOf(await app.call(readinessCalls.openReadiness, { issueId }, as));
  const signOff = (issueId: string, sight: string, override = false, as: Person = 'member') =>
    app.call(readinessCalls.signOffReadiness, { issueId, sight, override }, as);
  return {
    keyOf,
    newIssue: (fields: Record<string, unknown> = {}, as: Person = 'projectAdmin'): string =>
      app.workbench.jira.createIssueAs('site', people[as], {
        fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary: 'Berth list is empty after the second click', description: GOOD_BUG, ...fields },
      }).id,
    edit,
    describe: (issueId: string, ...paragraphs: string[]) => edit(issueId, { description: textDoc(...paragraphs) }),
    open,
    check: async (issueId: string, as: Person = 'member') => dataOf(await app.call(readinessCalls.checkReadiness, { issueId }, as)),
    signOff,
    /** Confirms what stands there now. */
    signNow: async (issueId: string, override = false) => dataOf(await signOff(issueId, (await open(issueId)).sight, override)),
    withdraw: (issueId: string, as: Person = 'member') => app.call(readinessCalls.withdrawSignOff, { issueId }, as),
    /** Changes a project's readiness settings as its admin would. @param projectOf an issue of that project */
    configure: async (change: Partial<ReadinessSettings>, projectOf = 'HARB-1') => {
      const { projectId } = app.workbench.jira.getIssue('site', projectOf);
      const { settings, version } = dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin'));
      const next = { ...settings, readiness: { ...settings.readiness, ...change } };
      return dataOf(await app.call(projectSettingsCalls.saveProjectSettings, { projectId, baseVersion: version, settings: next }, 'projectAdmin'));
    },
    /** Keys that a person's search in the project finds. */
    found: (jql: string, as: Person = 'projectAdmin'): string[] =>
      jira.searchAs('site', people[as], `project = HARB AND ${jql}`).map(({ key }) => key),
    /** An editor writes what only the app should. */
    forge: (issueId: string, value: unknown) => jira.setPropertyAs('site', people.member, keyOf(issueId), READINESS_PROPERTY, value),
    /** How often Jira took what the app wrote into the property of an issue. */
    writes: (issueId?: string): number =>
      app.workbench.history.filter(
        ({ service, method, path, status }) =>
          service === 'jira' && status < 300 && status > 0 && method !== 'GET' && path.includes('plumbline.readiness') && (issueId === undefined || path.includes(`/issue/${issueId}/`)),
      ).length,
    /** Gives an issue a security level, as an edit in Jira does. */
    restrict: (issueId: string) => {
      const [level = ''] = jira.getSite('site').securityLevels.keys();
      return alterIssue(app, keyOf(issueId), { fieldId: 'security', change: { securityLevelId: level } });
    },
    /** Moves an issue to the project of another one, as Jira's move does where the type is there too. */
    move: (issueId: string, to: string) => {
      const { projectId, key } = app.workbench.jira.getIssue('site', to);
      return alterIssue(app, keyOf(issueId), { fieldId: 'project', change: { projectId, key: `${key.replace(/\d+$/, '')}${issueId}`, componentIds: [] } });
    },
    block: (issueId: string, blockerId: string) =>
      jira.linkIssuesAs('site', people.projectAdmin, { type: { name: 'Blocks' }, inwardIssue: { id: blockerId }, outwardIssue: { id: issueId } }),
    transition: (issueId: string, id: string, as: Person = 'member') => jira.transitionAs('site', people[as], keyOf(issueId), id),
    badge: (issueId: string, as: Person = 'viewer') =>
      app.workbench.readPanelStatus('site', { surface: 'issue-panel', accountId: people[as], issue: keyOf(issueId) }),
    property: (issueId: string): unknown => app.issue(issueId).properties[READINESS_PROPERTY],
    /** Lets everything that is queued run, delays included. */
    settle: async () => {
      // Events, then what they queue, then what that leads to.
      for (let round = 0; round < 3; round++) {
        await app.clock.advance(10_000);
        await app.clock.runUntilSettled(app.workbench.settle());
      }
    },
    actions: async (issueId: string) => {
      const { key } = app.issue(issueId);
      return (await app.auditRows()).flatMap((row) => (row['issue_key'] === key ? [String(row['action'])] : []));
    },
  };
}
