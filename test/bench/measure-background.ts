import { standardUsers } from '../../workbench/sample/users';
import type { PointEntry } from '../../workbench/simulators/jira/rate-meter';
import { PointTargets, type Figure } from './figure';
import { settle } from './let-past-be-read';
import { projectAdminCaller } from './project-admin-caller';
import { median } from './quantile';
import type { BenchApp } from './start-bench-app';

/** Issues whose words new ones are filed with. */
const WORDS_OF = ['HARB-59', 'HARB-60', 'HARB-61', 'HARB-62', 'HARB-63', 'HARB-64'];

const nameOf = ({ method, route }: PointEntry): string => `${method} ${route.replace('/rest/api/3/', '')}`;

/** Time that stands still would put everything into one second of Forge's limits. */
const BREATH_MS = 2_000;

/**
 * Jira points of one new issue with automatic triage on, all as the app: its event is indexed, it is triaged, past issues
 * that may be the same problem are read. Each repeats an issue that is there, so that there is something to read; the worst
 * counts, and its unit says what it consists of.
 */
export async function measureBackground(app: BenchApp): Promise<readonly Figure[]> {
  const { workbench, clock, site } = app;
  await projectAdminCaller(app, site).switchOnAutomaticTriage();
  const spent: { readonly total: number; readonly parts: string }[] = [];
  for (const key of WORDS_OF) {
    await clock.advance(BREATH_MS);
    const before = workbench.jira.points(site).log.length;
    const { summary, description } = workbench.jira.getIssue(site, key);
    const fields = { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary, description };
    workbench.jira.createIssueAs(site, standardUsers.projectAdmin.accountId, { fields });
    await settle(app);
    const entries = workbench.jira.points(site).log.slice(before);
    const total = entries.reduce((sum, { points }) => sum + points, 0);
    spent.push({ total, parts: entries.map((entry) => `${nameOf(entry)} ${entry.points}`).join(', ') });
  }
  const worst = spent.reduce((most, one) => (one.total > most.total ? one : most));
  const bare = spent.reduce((least, one) => (one.total < least.total ? one : least));
  return [
    { key: 'triage.jiraPointsBackground', value: worst.total, unit: `points: ${worst.parts}`, atMost: PointTargets.BACKGROUND_TRIAGE },
    { key: 'triage.jiraPointsBackgroundMedian', value: median(spent.map(({ total }) => total)), unit: 'points' },
    { key: 'triage.jiraPointsBackgroundLeast', value: bare.total, unit: `points: ${bare.parts}` },
  ];
}
