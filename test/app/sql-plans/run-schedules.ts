import { people, type App } from '../../support/app';
import { KEY } from './run-panel';
import type { Watch } from './watch-statements';

/** What runs with nobody present. */
export async function runSchedules(app: App, { flow }: Watch): Promise<void> {
  const schedule = (key: string) => flow(key, () => app.workbench.runSchedule('site', key));
  // Nothing can be told while Jira refuses to answer; what the first run leaves open the second looks up by number.
  app.setFaults({ jira429: true });
  await schedule('reconcile-changes-often');
  app.setFaults({});
  await schedule('reconcile-changes-often');
  await schedule('seal-audit-log-hourly');
  await schedule('seal-audit-log-hourly');
  await schedule('prune-history-daily');
  await schedule('prune-history-daily');
  app.workbench.privacy.setStatus('site', people.member, 'closed');
  await schedule('report-accounts-weekly');
  await flow('issue deleted', async () => {
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, KEY);
    await app.workbench.settle();
  });
  await schedule('migrate-schema-hourly');
}
