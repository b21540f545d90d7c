import { sampleSite } from '../../../workbench/sample/sample-site';
import type { SiteSeed } from '../../../workbench/sample/seed';
import { textToAdf } from '../../../workbench/sample/text-to-adf';
import { people, startApp, type App } from '../../support/app';

/** The sample site on which either of two people may do everything, deleting and settings included: they race each other. */
const twoAdmins: SiteSeed = {
  ...sampleSite,
  projects: sampleSite.projects.map((project) => ({
    ...project,
    roles: { ...project.roles, administrators: [people.projectAdmin, people.member] },
  })),
};

/** A sub-task whose title begins so is refused by this site's Jira, as one that fails a validator of the workflow is. */
export const REFUSED = 'Refused: ';

export async function startMatrixApp(): Promise<App> {
  const app = await startApp({ seed: twoAdmins });
  app.workbench.jira.faults.before = ({ method, path, body }) => {
    if (method !== 'POST' || !path.endsWith('/rest/api/3/issue/bulk')) return undefined;
    for (const { fields } of updatesIn(body)) if (fields.summary.startsWith(REFUSED)) fields.issuetype = { id: '0' };
    return undefined;
  };
  return app;
}

interface Update {
  fields: { summary: string; issuetype: unknown };
}

const updatesIn = (body: unknown): readonly Update[] => (body as { issueUpdates: readonly Update[] }).issueUpdates;

/**
 * A new issue that says what HARB-58 says, so that each cell of a matrix starts from the same state. It says of itself that
 * it is a bug, and is none yet.
 */
export function freshIssue(app: App): string {
  const { summary, description } = app.issue('HARB-58');
  const content = [...(description?.content ?? []), ...textToAdf('We think that it is a bug, and the bug is new.').content];
  return app.workbench.jira.createIssueAs('site', people.projectAdmin, {
    fields: { project: { key: 'HARB' }, issuetype: { name: 'Task' }, summary, description: { type: 'doc', version: 1, content } },
  }).id;
}
