import { NotSimulatedError } from '../../host/platform-call';
import { appPropertyRoutes } from './routes/app-property';
import { catalogueRoutes } from './routes/catalogue';
import { issueBulkFetchRoutes } from './routes/issue-bulkfetch';
import { issueChangelogRoutes } from './routes/issue-changelog';
import { issueCommentRoutes } from './routes/issue-comment';
import { issueCreateRoutes } from './routes/issue-create';
import { issueCreateMetaRoutes } from './routes/issue-createmeta';
import { issueEditMetaRoutes } from './routes/issue-editmeta';
import { issueLinkRoutes } from './routes/issue-link';
import { issuePropertyRoutes } from './routes/issue-property';
import { issueTransitionRoutes } from './routes/issue-transition';
import { issueRoutes } from './routes/issue';
import { permissionRoutes } from './routes/permission';
import { projectRoutes } from './routes/project';
import { searchRoutes } from './routes/search';
import { userRoutes } from './routes/user';
import type { JiraRoute } from './route';

export const jiraRoutes: readonly JiraRoute[] = [
  ...issueRoutes,
  ...issueBulkFetchRoutes,
  ...issueCreateRoutes,
  ...issueCreateMetaRoutes,
  ...issueEditMetaRoutes,
  ...issuePropertyRoutes,
  ...issueChangelogRoutes,
  ...issueCommentRoutes,
  ...issueLinkRoutes,
  ...issueTransitionRoutes,
  ...searchRoutes,
  ...projectRoutes,
  ...catalogueRoutes,
  ...permissionRoutes,
  ...userRoutes,
  ...appPropertyRoutes,
];

interface RoutePattern {
  readonly route: JiraRoute;
  readonly method: string;
  readonly segments: readonly string[];
}

const isParam = (segment: string) => segment.startsWith('{');

const paramCount = ({ segments }: RoutePattern) => segments.filter(isParam).length;

/** Fixed words before parameters, so that `/issue/bulkfetch` is not read as an issue called "bulkfetch". */
const patterns: readonly RoutePattern[] = jiraRoutes
  .map((route) => {
    const [method = '', path = ''] = route.call.split(' ');
    return { route, method, segments: path.split('/') };
  })
  .sort((left, right) => paramCount(left) - paramCount(right));

function matchSegments(pattern: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const found = actual[index] ?? '';
    if (isParam(segment)) params[segment.slice(1, -1)] = decodeURIComponent(found);
    else if (segment !== found) return undefined;
  }
  return params;
}

/** The route of a call and the parameters in its path. @throws NotSimulatedError when no route takes it */
export function matchRoute(method: string, pathname: string) {
  const actual = pathname.split('/');
  for (const pattern of patterns) {
    if (pattern.method !== method) continue;
    const params = matchSegments(pattern.segments, actual);
    if (params) return { route: pattern.route, params };
  }
  throw new NotSimulatedError(`the Jira call ${method} ${pathname}`);
}
