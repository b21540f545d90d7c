import { JiraProblem } from '../jira-problem';
import { canSeeIssue, hasIssuePermission } from '../permissions';
import { renderLinkType } from '../render/catalogue';
import { renderLink } from '../render/link';
import { param } from '../route';
import { endsOf, findLink, linkForbidden, linkIssues, parseLink, unlinkIssues } from '../write/link-issues';
import type { LinkRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

/** Jira answers 201 without a body or an id, and takes a link that is already there a second time in silence. */
function postLink(request: JiraRequest): JiraReply {
  const ends = parseLink(request.write, request.body);
  if (findLink(request.site, ends)) return { status: 201 };
  request.admitIssueWrite(ends.inward);
  request.admitIssueWrite(ends.outward);
  linkIssues(request.write, ends);
  return { status: 201 };
}

/** The link in the path. @throws JiraProblem: 400 for what is no id, 404 when absent or when an end is hidden */
function getVisibleLink(request: JiraRequest): LinkRecord {
  const { site, caller } = request;
  const id = param(request, 'linkId');
  if (!/^\d+$/.test(id)) throw new JiraProblem(400, [`The issue link id '${id}' is invalid.`]);
  const link = site.links.get(id);
  const { inward, outward } = link ? endsOf(site, link) : {};
  const visible = [inward, outward].every((issue) => issue && canSeeIssue(site, caller, issue));
  if (!link || !visible) throw new JiraProblem(404, [`No issue link with id '${id}' exists.`]);
  return link;
}

const readLink = (request: JiraRequest): JiraReply => ({
  status: 200,
  body: renderLink(request.site, getVisibleLink(request)),
});

/** As described, the permission on one of the two issues is enough, and to have none is a 404. */
function deleteLink(request: JiraRequest): JiraReply {
  const { site, caller, write } = request;
  const link = getVisibleLink(request);
  const { inward, outward } = endsOf(site, link);
  const allowed = [inward, outward].some((issue) => hasIssuePermission(site, caller, issue, 'LINK_ISSUES'));
  if (!allowed) throw linkForbidden(404, inward);
  request.admitIssueWrite(inward);
  request.admitIssueWrite(outward);
  unlinkIssues(write, link);
  return { status: 204 };
}

function listLinkTypes({ site }: JiraRequest): JiraReply {
  const issueLinkTypes = [...site.linkTypes.values()].map((type) => renderLinkType(site, type));
  return { status: 200, body: { issueLinkTypes }, objects: issueLinkTypes.length };
}

export const issueLinkRoutes: readonly JiraRoute[] = [
  { call: 'POST /rest/api/3/issueLink', cost: 'write', handle: postLink },
  { call: 'GET /rest/api/3/issueLink/{linkId}', cost: 'read', handle: readLink },
  { call: 'DELETE /rest/api/3/issueLink/{linkId}', cost: 'write', handle: deleteLink },
  { call: 'GET /rest/api/3/issueLinkType', cost: 'read', handle: listLinkTypes },
];
