import { canSeeIssue } from '../permissions';
import { getRecord } from '../site';
import { renderIssueType, renderLinkType, renderPriority, renderStatus } from './catalogue';
import type { IssueRecord, LinkRecord } from '../entities';
import type { Caller } from '../permissions';
import type { JiraSite } from '../site';

/** Another issue as it is shown inside an issue: a parent or the other end of a link. */
export function renderLinkedIssue(site: JiraSite, issue: IssueRecord) {
  const priority = issue.priorityId === null ? null : getRecord(site.priorities, issue.priorityId);
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.url}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: renderStatus(site, getRecord(site.statuses, issue.statusId)),
      ...(priority === null ? {} : { priority: renderPriority(site, priority) }),
      issuetype: renderIssueType(site, getRecord(site.issueTypes, issue.typeId)),
    },
  };
}

/** A link with both of its ends, as it is read alone. */
export const renderLink = (site: JiraSite, link: LinkRecord) => ({
  id: link.id,
  self: `${site.url}/rest/api/3/issueLink/${link.id}`,
  type: renderLinkType(site, getRecord(site.linkTypes, link.typeId)),
  inwardIssue: renderLinkedIssue(site, getRecord(site.issues, link.inwardIssueId)),
  outwardIssue: renderLinkedIssue(site, getRecord(site.issues, link.outwardIssueId)),
});

/** The links of an issue whose other end the caller may see; the rest is left out without a trace. */
export function renderIssueLinks(site: JiraSite, issue: IssueRecord, caller: Caller) {
  return [...(site.linksByIssue.get(issue.id) ?? [])].flatMap((link) => {
    const starts = link.inwardIssueId === issue.id;
    const other = getRecord(site.issues, starts ? link.outwardIssueId : link.inwardIssueId);
    if (!canSeeIssue(site, caller, other)) return [];
    const end = renderLinkedIssue(site, other);
    return [
      {
        id: link.id,
        self: `${site.url}/rest/api/3/issueLink/${link.id}`,
        type: renderLinkType(site, getRecord(site.linkTypes, link.typeId)),
        ...(starts ? { outwardIssue: end } : { inwardIssue: end }),
      },
    ];
  });
}
