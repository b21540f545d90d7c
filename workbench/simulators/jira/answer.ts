import { jsonResponse } from '../../host/platform-call';
import { JiraProblem } from './jira-problem';
import { matchRoute } from './route-table';
import { appUser } from './site';
import type { Clock } from '../../host/clock';
import type { PlatformCall } from '../../host/platform-call';
import type { IndexedProperty } from './jql/search-scope';
import type { JiraEvent } from './product-event';
import type { RateMeter } from './rate-meter';
import type { JiraReply, JiraRequest, JiraRoute } from './route';
import type { JiraSite } from './site';
import type { WorkflowValidator } from './workflow/validator-module';

/** Points of a call by how it ended: a refused call costs its base point, one stopped by a rate limit costs none. */
function pointsOf({ cost }: JiraRoute, reply: JiraReply | JiraProblem): number {
  if (reply.status === 429) return 0;
  if (cost === 'identity') return 2;
  if (cost === 'write' || reply instanceof JiraProblem) return 1;
  return 1 + (reply.objects ?? 1);
}

function toResponse(reply: JiraReply | JiraProblem, quota: Record<string, string>): Response {
  if (reply instanceof JiraProblem) {
    const { status, errorMessages, errors, headers } = reply;
    return jsonResponse(status, { errorMessages, errors }, { ...quota, ...headers });
  }
  return jsonResponse(reply.status, reply.body, quota);
}

/** The SDK turns this header into `NeedsAuthenticationError`. */
const needsAuthentication = (): Response =>
  jsonResponse(401, { code: 401, message: 'Unauthorized' }, { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' });

/** Who Jira sees behind a call: the app's own user, a person, or nobody. */
function findAccountId({ target, invocation }: PlatformCall): string | undefined {
  if (target.provider === 'app') return appUser.accountId;
  return target.provider === 'user' ? (target.accountId ?? invocation.accountId) : undefined;
}

function attempt(work: () => JiraReply): JiraReply | JiraProblem {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof JiraProblem) return problem;
    throw problem;
  }
}

interface Parts {
  readonly clock: Clock;
  readonly meter: RateMeter;
  readonly indexedProperties: readonly IndexedProperty[];
  readonly workflowValidators: readonly WorkflowValidator[];
  readonly getSite: (installationId: string) => JiraSite;
  readonly onEvent: (installationId: string, event: JiraEvent) => void;
}

/** Takes one call through identity, rate limits and its route. @throws NotSimulatedError for a call no route takes */
export function createAnswer({ clock, meter, indexedProperties, workflowValidators, getSite, onEvent }: Parts) {
  return (call: PlatformCall): Response => {
    const { pathname, searchParams } = new URL(call.path, 'https://jira.invalid');
    const method = call.method.toUpperCase();
    const { route, params } = matchRoute(method, pathname);
    const installationId = call.invocation.installation.id;
    const site = getSite(installationId);
    const accountId = findAccountId(call);
    if (accountId === undefined || !site.users.has(accountId)) return needsAuthentication();
    const now = clock.now();
    const emit = (event: JiraEvent) => onEvent(installationId, event);
    const request: JiraRequest = {
      site,
      caller: { accountId },
      asApp: call.target.provider === 'app',
      now,
      indexedProperties,
      params,
      query: searchParams,
      body: call.body,
      workflowValidators,
      write: { site, actorId: accountId, now, selfGenerated: true, emit },
      admitIssueWrite: (issue) => meter.admitIssueWrite(installationId, issue.id),
    };
    const reply = attempt(() => {
      meter.admitCall(installationId, route.call);
      return route.handle(request);
    });
    const { status } = reply;
    const [, path = ''] = route.call.split(' ');
    meter.charge(installationId, { at: now, method, route: path, accountId, status, points: pointsOf(route, reply) });
    return toResponse(reply, meter.quotaHeaders());
  };
}
