import { renderTime } from './time';
import { renderUserById } from './user';
import type { CommentRecord, IssueRecord } from '../entities';
import type { JiraSite } from '../site';

/** A comment; its entity properties only when the request expands them. */
export function renderComment(site: JiraSite, issue: IssueRecord, comment: CommentRecord, withProperties: boolean) {
  const author = renderUserById(site, comment.authorId);
  return {
    self: `${site.url}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: renderTime(comment.created),
    updated: renderTime(comment.created),
    jsdPublic: true,
    ...(withProperties ? { properties: comment.properties } : {}),
  };
}
