import { defaultDefinitions } from '../../src/domain/readiness/default-definitions';
import { criticalDepth } from '../../workbench/host/recorded-call';
import { standardUsers } from '../../workbench/sample/users';
import { PointTargets, type Figure } from './figure';
import { letPastBeRead, settle, type Site } from './let-past-be-read';
import { modelDepth } from './model-depth';
import { projectAdminCaller } from './project-admin-caller';
import { readinessCaller } from './readiness-caller';

const ISSUE = 'HARB-66';
const EDITED = 'HARB-67';

/** The queue waits some seconds for more edits of the same burst. */
const AFTER_BURST_MS = 6_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

const judged = [
  { id: 'own-browser', title: 'Browser named', guidance: 'Names the browser and its version.', severity: 'warning' as const },
  { id: 'own-customer', title: 'Customer named', guidance: 'Names the customer who met it.', severity: 'warning' as const },
];

/** What looking at readiness costs: for who opens the panel, for who checks, in the background, and on the collapsed panel. */
export async function measureReadiness(app: Site & { readonly site: string }): Promise<readonly Figure[]> {
  const { workbench, clock, site } = app;
  const measure = readinessCaller(app);
  const admin = projectAdminCaller(app, site);
  const { id: issueId, projectId, typeId } = workbench.jira.getIssue(site, ISSUE);
  const input = { issueId, projectId };

  const definitions = { [typeId]: { rules: defaultDefinitions.bug.rules, judged } };
  await admin.save((settings) => ({ ...settings, readiness: { ...settings.readiness, definitions } }));
  const checked = await measure('checkReadiness', input);
  const opened = await measure('openReadiness', input);
  const badge = await workbench.readPanelStatus(site, { surface: 'issue-panel', accountId: standardUsers.member.accountId, issue: ISSUE });
  const order = await inBackground(app, () => measure('draftWorkOrder', { issueId, profile: 'default' }));

  await admin.save((settings) => ({ ...settings, readiness: { ...settings.readiness, publish: true } }));
  const putIn = await inBackground(app, () => letPastBeRead(app));
  const issues = openIssues(app);
  await clock.advance(DAY_MS);
  await clock.runUntilSettled(workbench.runSchedule(site, 'reconcile-changes-often'));
  const again = await inBackground(app, () => letPastBeRead(app));
  const published = await afterEvents(app, () => edit(app, 'Another summary'));
  const nothing = await afterEvents(app, () => edit(app, 'One more summary'));
  await clock.advance(AFTER_BURST_MS);
  return [
    { key: 'readiness.openCalls', value: opened.calls.length, unit: 'platform calls' },
    { key: 'readiness.openDepth', value: criticalDepth(opened.calls), unit: 'calls deep' },
    { key: 'readiness.openPoints', value: opened.jiraPoints, unit: 'points' },
    { key: 'readiness.badgeCalls', value: badge.calls.length, unit: 'platform calls, for each look at the collapsed panel' },
    { key: 'readiness.checkDepthBeforeModel', value: modelDepth(checked.calls).before, unit: 'calls deep' },
    { key: 'readiness.publishCalls', value: published.calls, unit: 'platform calls, in the background' },
    { key: 'readiness.publishPoints', value: published.points, unit: `points: ${published.parts}` },
    { key: 'readiness.putInPoints', value: putIn.points / issues, unit: `points for each of ${issues} open issues, when search is switched on` },
    { key: 'readiness.lookThroughPoints', value: again.points / issues, unit: 'points for each open issue, once a day, while nothing differs' },
    { key: 'readiness.editPoints', value: nothing.points, unit: `points of an edit after which nothing is to be written: ${nothing.parts}`, atMost: PointTargets.READINESS_EDIT },
    { key: 'workorder.pointsByRules', value: order.points, unit: `points of asking and writing; a model costs none: ${order.parts}` },
  ];
}

function edit({ workbench, site }: Site & { readonly site: string }, summary: string): void {
  workbench.jira.editIssueAs(site, standardUsers.member.accountId, EDITED, { fields: { summary } });
}

const openIssues = ({ workbench, site }: Site & { readonly site: string }): number =>
  workbench.jira.searchAs(site, standardUsers.projectAdmin.accountId, 'project = HARB AND statusCategory != Done').length;

interface Spent {
  readonly calls: number;
  readonly points: number;
  readonly parts: string;
}

/** What `what` and everything that is due because of it take. */
async function inBackground(app: Site & { readonly site: string }, what: () => unknown): Promise<Spent> {
  const { workbench, site } = app;
  const [log, history] = [workbench.jira.points(site).log.length, workbench.history.length];
  await what();
  await settle(app);
  const entries = workbench.jira.points(site).log.slice(log);
  return {
    calls: workbench.history.length - history,
    points: entries.reduce((sum, { points }) => sum + points, 0),
    parts: entries.map(({ method, route, points }) => `${method} ${route.replace('/rest/api/3/', '')} ${points}`).join(', '),
  };
}

/** What the look at an issue takes that `what` leaves in the queue; its events, the index of past issues among them, do not count. */
async function afterEvents(app: Site & { readonly site: string }, what: () => void): Promise<Spent> {
  await app.clock.advance(AFTER_BURST_MS);
  what();
  await settle(app);
  return inBackground(app, () => app.clock.advance(AFTER_BURST_MS));
}
