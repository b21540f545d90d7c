import { canSeeIssue } from '../simulators/jira/permissions';
import { visibleComments } from '../simulators/jira/roles';
import { renderTime } from '../simulators/jira/render/time';
import { getRecord, type JiraSite } from '../simulators/jira/site';
import { listSubtasks } from '../simulators/jira/subtasks';
import type { IssueRecord } from '../simulators/jira/entities';

/** An issue as one line inside another issue's page. */
const issueLine = (site: JiraSite, issue: IssueRecord) => ({
  id: issue.id,
  key: issue.key,
  summary: issue.summary,
  type: getRecord(site.issueTypes, issue.typeId).name,
  status: getRecord(site.statuses, issue.statusId).name,
  priority: issue.priorityId === null ? null : getRecord(site.priorities, issue.priorityId).name,
});

function findVisibleParent(site: JiraSite, accountId: string, { parentId }: IssueRecord) {
  const parent = parentId === null ? undefined : site.issues.get(parentId);
  return parent && canSeeIssue(site, { accountId }, parent) ? issueLine(site, parent) : null;
}

/** Comments, parent, sub-tasks and links of an issue, as far as the person may see what is at their other end. */
export const issueSurroundings = (site: JiraSite, accountId: string, issue: IssueRecord) => ({
  comments: visibleComments(site, { accountId }, issue).map((comment) => ({
    id: comment.id,
    authorName: getRecord(site.users, comment.authorId).displayName,
    at: renderTime(comment.created),
    edited: comment.updated > comment.created,
    body: comment.body,
    visibleTo: comment.visibility?.value ?? null,
  })),
  parent: findVisibleParent(site, accountId, issue),
  subtasks: listSubtasks(site, issue)
    .filter((subtask) => canSeeIssue(site, { accountId }, subtask))
    .map((subtask) => issueLine(site, subtask)),
  links: [...(site.linksByIssue.get(issue.id) ?? [])].flatMap((link) => {
    const starts = link.inwardIssueId === issue.id;
    const other = getRecord(site.issues, starts ? link.outwardIssueId : link.inwardIssueId);
    const { inward, outward } = getRecord(site.linkTypes, link.typeId);
    if (!canSeeIssue(site, { accountId }, other)) return [];
    return [{ id: link.id, phrase: starts ? outward : inward, issue: issueLine(site, other) }];
  }),
});
