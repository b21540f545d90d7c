import { JiraProblem } from '../jira-problem';
import { renderUser } from '../render/user';
import { getRecord } from '../site';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

function readMyself({ site, caller }: JiraRequest): JiraReply {
  return { status: 200, body: renderUser(site, getRecord(site.users, caller.accountId)) };
}

function readUser({ site, query }: JiraRequest): JiraReply {
  const accountId = query.get('accountId');
  if (!accountId) throw new JiraProblem(400, ['The accountId query parameter needs to be provided']);
  const user = site.users.get(accountId);
  if (!user) throw new JiraProblem(404, ['Specified user does not exist or you do not have required permissions']);
  return { status: 200, body: renderUser(site, user) };
}

export const userRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/myself', cost: 'identity', handle: readMyself },
  { call: 'GET /rest/api/3/user', cost: 'identity', handle: readUser },
];
