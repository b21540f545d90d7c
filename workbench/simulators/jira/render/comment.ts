import { renderTime } from './time';
import { renderUserById } from './user';
import type { CommentRecord, IssueRecord } from '../entities';
import type { JiraSite } from '../site';

/** A comment; its entity properties only when the request expands them. */
export function renderComment(site: JiraSite, issue: IssueRecord, comment: CommentRecord, withProperties: boolean) {
  return {
    self: `${site.url}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: renderUserById(site, comment.authorId),
    body: comment.body,
    updateAuthor: renderUserById(site, comment.updateAuthorId),
    created: renderTime(comment.created),
    updated: renderTime(comment.updated),
    jsdPublic: true,
    ...(comment.visibility ? { visibility: { ...comment.visibility, identifier: comment.visibility.value } } : {}),
    ...(withProperties ? { properties: comment.properties } : {}),
  };
}
