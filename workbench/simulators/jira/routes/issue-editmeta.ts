import { renderEditMeta } from '../render/edit-meta';
import { getVisibleIssue } from '../route';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const readEditMeta = (request: JiraRequest): JiraReply => ({
  status: 200,
  body: renderEditMeta(request.site, getVisibleIssue(request), request.caller),
});

export const issueEditMetaRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta', cost: 'read', handle: readEditMeta },
];
