import { JiraProblem } from '../jira-problem';
import { hasIssuePermission } from '../permissions';
import { canSeeComment } from '../roles';
import type { CommentRecord, IssueRecord } from '../entities';
import type { Caller } from '../permissions';
import type { JiraSite } from '../site';

/** A person, an issue they can see, and the comment they want to change. */
interface Wish {
  readonly site: JiraSite;
  readonly caller: Caller;
  readonly issue: IssueRecord;
  readonly comment: CommentRecord;
}

/** @throws JiraProblem (404) for a comment that this issue does not hold, or not for this person */
export function getComment({ site, caller, issue }: Omit<Wish, 'comment'>, id: string): CommentRecord {
  const comment = issue.comments.find((each) => each.id === id);
  if (comment && canSeeComment(site, caller, issue, comment)) return comment;
  throw new JiraProblem(404, [`Can not find a comment for the id: ${id}.`]);
}

/** @throws JiraProblem (403), a status that Jira's description does not list */
export function requireAddComments({ site, caller, issue }: Omit<Wish, 'comment'>): void {
  if (hasIssuePermission(site, caller, issue, 'ADD_COMMENTS')) return;
  throw new JiraProblem(403, ['You do not have the permission to comment on this issue.']);
}

const mayChange = ({ site, caller, issue, comment }: Wish, verb: 'EDIT' | 'DELETE'): boolean =>
  hasIssuePermission(site, caller, issue, `${verb}_ALL_COMMENTS`) ||
  (comment.authorId === caller.accountId && hasIssuePermission(site, caller, issue, `${verb}_OWN_COMMENTS`));

/** @throws JiraProblem (400, as described): Jira has no 403 here */
export function requireEditComment(wish: Wish): void {
  if (mayChange(wish, 'EDIT')) return;
  throw new JiraProblem(400, [`You do not have the permission to edit the comment with id: ${wish.comment.id}.`]);
}

/** @throws JiraProblem (400, as described): Jira has no 403 here */
export function requireDeleteComment(wish: Wish): void {
  if (mayChange(wish, 'DELETE')) return;
  throw new JiraProblem(400, [`You do not have permission to delete comment with id: ${wish.comment.id}`]);
}
