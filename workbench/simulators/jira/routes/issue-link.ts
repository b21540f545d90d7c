import { z } from 'zod';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { hasIssuePermission } from '../permissions';
import { renderLinkType } from '../render/catalogue';
import { getVisibleIssue } from '../route';
import { findByName, getRecord, putLink, takeId } from '../site';
import { putChangedIssue } from '../write/edit-issue';
import type { ChangeItem, IssueRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const EndSchema = z.looseObject({ id: z.string().optional(), key: z.string().optional() });

const LinkSchema = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: EndSchema,
  outwardIssue: EndSchema,
});

function getLinkType({ site }: JiraRequest, { id, name }: z.infer<typeof LinkSchema>['type']) {
  const type = id === undefined ? findByName(site.linkTypes.values(), name ?? '') : site.linkTypes.get(id);
  if (type) return type;
  throw new JiraProblem(404, [`No issue link type with ${id === undefined ? `name '${name}'` : `id '${id}'`} found.`]);
}

const linkItem = (phrase: string, other: IssueRecord): ChangeItem => ({
  field: 'Link',
  fieldId: 'issuelinks',
  fieldtype: 'jira',
  from: null,
  fromText: null,
  to: other.key,
  toText: `This issue ${phrase} ${other.key}`,
});

/** Jira answers 201 without a body or an id, and takes a link that is already there a second time in silence. */
function linkIssues(request: JiraRequest): JiraReply {
  const { site, caller, write } = request;
  const { data, success } = LinkSchema.safeParse(request.body);
  if (!success) throw invalidPayload();
  const type = getLinkType(request, data.type);
  const inward = getVisibleIssue(request, data.inwardIssue.id ?? data.inwardIssue.key ?? '');
  const outward = getVisibleIssue(request, data.outwardIssue.id ?? data.outwardIssue.key ?? '');
  for (const issue of [inward, outward]) {
    if (hasIssuePermission(site, caller, issue, 'LINK_ISSUES')) continue;
    throw new JiraProblem(401, [`No Link Issue Permission for issue '${issue.key}'`]);
  }
  if (inward.id === outward.id) throw new JiraProblem(400, ['You cannot link an issue to itself.']);
  const known = [...(site.linksByIssue.get(inward.id) ?? [])].some(
    (link) => link.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id,
  );
  if (known) return { status: 201 };
  request.admitIssueWrite(inward);
  request.admitIssueWrite(outward);
  putLink(site, { id: takeId(site), typeId: type.id, inwardIssueId: inward.id, outwardIssueId: outward.id });
  putChangedIssue(write, getRecord(site.issues, inward.id), [linkItem(type.outward, outward)]);
  putChangedIssue(write, getRecord(site.issues, outward.id), [linkItem(type.inward, inward)]);
  return { status: 201 };
}

function listLinkTypes({ site }: JiraRequest): JiraReply {
  const issueLinkTypes = [...site.linkTypes.values()].map((type) => renderLinkType(site, type));
  return { status: 200, body: { issueLinkTypes }, objects: issueLinkTypes.length };
}

export const issueLinkRoutes: readonly JiraRoute[] = [
  { call: 'POST /rest/api/3/issueLink', cost: 'write', handle: linkIssues },
  { call: 'GET /rest/api/3/issueLinkType', cost: 'read', handle: listLinkTypes },
];
