import { z } from 'zod';
import { JiraProblem, invalidPayload, issueNotFound } from '../jira-problem';
import { canSeeIssue, hasIssuePermission } from '../permissions';
import { findByName, findIssue, getRecord, putLink, removeLink, takeId } from '../site';
import { putChangedIssue } from './edit-issue';
import type { ChangeItem, IssueRecord, LinkRecord, LinkTypeRecord } from '../entities';
import type { JiraSite } from '../site';
import type { WriteScope } from './write-scope';

const ReferenceSchema = z.looseObject({ id: z.string().optional(), name: z.string().optional() });
const EndSchema = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const LinkSchema = z.looseObject({ type: ReferenceSchema, inwardIssue: EndSchema, outwardIssue: EndSchema });

/** The inward issue is where the link starts. */
export interface LinkEnds {
  readonly type: LinkTypeRecord;
  readonly inward: IssueRecord;
  readonly outward: IssueRecord;
}

function getLinkType(site: JiraSite, { id, name }: z.infer<typeof ReferenceSchema>): LinkTypeRecord {
  const type = id === undefined ? findByName(site.linkTypes.values(), name ?? '') : site.linkTypes.get(id);
  if (type) return type;
  throw new JiraProblem(404, [`No issue link type with ${id === undefined ? `name '${name}'` : `id '${id}'`} found.`]);
}

function getEnd({ site, actorId }: WriteScope, { id, key }: z.infer<typeof EndSchema>): IssueRecord {
  const issue = findIssue(site, id ?? key ?? '');
  if (issue && canSeeIssue(site, { accountId: actorId }, issue)) return issue;
  throw issueNotFound();
}

export const linkForbidden = (status: number, { key }: IssueRecord) =>
  new JiraProblem(status, [`No Link Issue Permission for issue '${key}'`]);

/** @throws JiraProblem for a link that the actor may not make, or that cannot be */
export function parseLink(scope: WriteScope, body: unknown): LinkEnds {
  const { data, success } = LinkSchema.safeParse(body);
  if (!success) throw invalidPayload();
  const type = getLinkType(scope.site, data.type);
  const inward = getEnd(scope, data.inwardIssue);
  const outward = getEnd(scope, data.outwardIssue);
  for (const issue of [inward, outward]) {
    if (hasIssuePermission(scope.site, { accountId: scope.actorId }, issue, 'LINK_ISSUES')) continue;
    throw linkForbidden(401, issue);
  }
  if (inward.id === outward.id) throw new JiraProblem(400, ['You cannot link an issue to itself.']);
  return { type, inward, outward };
}

export const findLink = (site: JiraSite, { type, inward, outward }: LinkEnds): LinkRecord | undefined =>
  [...(site.linksByIssue.get(inward.id) ?? [])].find(
    (link) => link.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id,
  );

export const endsOf = (site: JiraSite, link: LinkRecord): LinkEnds => ({
  type: getRecord(site.linkTypes, link.typeId),
  inward: getRecord(site.issues, link.inwardIssueId),
  outward: getRecord(site.issues, link.outwardIssueId),
});

interface Mention {
  readonly id: string;
  readonly text: string;
}

const linkItem = (from: Mention | undefined, to: Mention | undefined): ChangeItem => ({
  field: 'Link',
  fieldId: 'issuelinks',
  fieldtype: 'jira',
  from: from?.id ?? null,
  fromText: from?.text ?? null,
  to: to?.id ?? null,
  toText: to?.text ?? null,
});

const mention = (phrase: string, { key }: IssueRecord): Mention => ({ id: key, text: `This issue ${phrase} ${key}` });

/** Writes the link into the history of both issues, from each one's side. */
function tellBothEnds(scope: WriteScope, { type, inward, outward }: LinkEnds, item: (shown: Mention) => ChangeItem) {
  const current = ({ id }: IssueRecord) => getRecord(scope.site.issues, id);
  putChangedIssue(scope, current(inward), [item(mention(type.outward, outward))]);
  putChangedIssue(scope, current(outward), [item(mention(type.inward, inward))]);
}

export function linkIssues(scope: WriteScope, ends: LinkEnds): void {
  const { site } = scope;
  const { type, inward, outward } = ends;
  putLink(site, { id: takeId(site), typeId: type.id, inwardIssueId: inward.id, outwardIssueId: outward.id });
  tellBothEnds(scope, ends, (shown) => linkItem(undefined, shown));
}

export function unlinkIssues(scope: WriteScope, link: LinkRecord): void {
  const ends = endsOf(scope.site, link);
  removeLink(scope.site, link);
  tellBothEnds(scope, ends, (shown) => linkItem(shown, undefined));
}
