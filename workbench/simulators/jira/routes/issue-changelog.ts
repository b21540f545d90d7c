import { JiraLimits } from '../limits';
import { renderPage } from '../page';
import { renderChange } from '../render/change';
import { getVisibleIssue } from '../route';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

/** Oldest first, as this endpoint does; `expand=changelog` on the issue gives the newest first. */
function listChanges(request: JiraRequest): JiraReply {
  const { site, query } = request;
  const issue = getVisibleIssue(request);
  const page = renderPage(issue.changes, {
    query,
    url: site.url,
    path: `/rest/api/3/issue/${issue.key}/changelog`,
    defaultSize: JiraLimits.CHANGELOG_PAGE_DEFAULT,
  });
  const values = page.values.map((change) => renderChange(site, change));
  return { status: 200, body: { ...page, values }, objects: values.length };
}

export const issueChangelogRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/{issueIdOrKey}/changelog', cost: 'read', handle: listChanges },
];
