import { renderStatus } from '../render/catalogue';
import { getVisibleIssue, listParam } from '../route';
import { planTransition, transitionIssue } from '../workflow/transition-issue';
import { availableTransitions } from '../workflow/transitions';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

function listOpen(request: JiraRequest): JiraReply {
  const { site, caller, query } = request;
  const wanted = query.get('transitionId');
  const withFields = listParam(query, 'expand').includes('transitions.fields');
  const transitions = availableTransitions(site, caller, getVisibleIssue(request))
    .filter(({ id }) => wanted === null || id === wanted)
    .map(({ id, name, to }) => ({
      id,
      name,
      to: renderStatus(site, to),
      hasScreen: false,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      looped: false,
      ...(withFields ? { fields: {} } : {}),
    }));
  return { status: 200, body: { expand: 'transitions', transitions }, objects: transitions.length };
}

function postTransition(request: JiraRequest): JiraReply {
  const issue = getVisibleIssue(request);
  const planned = planTransition(request.write, issue, request.body, request.workflowValidators);
  request.admitIssueWrite(issue);
  transitionIssue(request.write, issue, planned);
  return { status: 204 };
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const issueTransitionRoutes: readonly JiraRoute[] = [
  { call: `GET ${PATH}`, cost: 'read', handle: listOpen },
  { call: `POST ${PATH}`, cost: 'write', handle: postTransition },
];
