import { JiraProblem } from './jira-problem';
import { addComment, deleteComment, editComment, parseComment } from './write/comment';
import { getComment, requireAddComments, requireDeleteComment, requireEditComment } from './write/comment-permission';
import { findLink, linkIssues, parseLink, unlinkIssues } from './write/link-issues';
import type { CommentRecord, IssueRecord } from './entities';
import type { JiraSite } from './site';
import type { WriteScope } from './write/write-scope';

/** What people do around an issue: comments and links. `body` is the body of Jira's own call throughout. */
export interface ConversationActions {
  /** A person comments. @throws JiraProblem as Jira answers the call */
  commentAs(installationId: string, accountId: string, idOrKey: string, body: unknown): CommentRecord;
  /** A person edits a comment. @throws JiraProblem as Jira answers the call */
  editCommentAs(
    installationId: string,
    accountId: string,
    idOrKey: string,
    commentId: string,
    body: unknown,
  ): CommentRecord;
  /** A person deletes a comment. @throws JiraProblem as Jira answers the call */
  deleteCommentAs(installationId: string, accountId: string, idOrKey: string, commentId: string): void;
  /** A person links two issues; a link that is there already stays as it is. @throws JiraProblem as Jira answers */
  linkIssuesAs(installationId: string, accountId: string, body: unknown): void;
  /** A person takes a link away that `linkIssuesAs` would make. @throws JiraProblem (404) when there is none */
  unlinkIssuesAs(installationId: string, accountId: string, body: unknown): void;
}

interface Parts {
  readonly scopeOf: (installationId: string, accountId: string) => WriteScope;
  /** @throws JiraProblem (404) */
  readonly getVisible: (site: JiraSite, accountId: string, idOrKey: string) => IssueRecord;
}

export function createConversationActions({ scopeOf, getVisible }: Parts): ConversationActions {
  function find(installationId: string, accountId: string, idOrKey: string) {
    const scope = scopeOf(installationId, accountId);
    const issue = getVisible(scope.site, accountId, idOrKey);
    return { scope, site: scope.site, caller: { accountId }, issue };
  }

  return {
    commentAs(installationId, accountId, idOrKey, body) {
      const found = find(installationId, accountId, idOrKey);
      requireAddComments(found);
      return addComment(found.scope, found.issue, parseComment(body));
    },
    editCommentAs(installationId, accountId, idOrKey, commentId, body) {
      const found = find(installationId, accountId, idOrKey);
      const comment = getComment(found, commentId);
      requireEditComment({ ...found, comment });
      return editComment(found.scope, found.issue, comment, parseComment(body));
    },
    deleteCommentAs(installationId, accountId, idOrKey, commentId) {
      const found = find(installationId, accountId, idOrKey);
      const comment = getComment(found, commentId);
      requireDeleteComment({ ...found, comment });
      deleteComment(found.scope, found.issue, comment);
    },
    linkIssuesAs(installationId, accountId, body) {
      const scope = scopeOf(installationId, accountId);
      const ends = parseLink(scope, body);
      if (!findLink(scope.site, ends)) linkIssues(scope, ends);
    },
    unlinkIssuesAs(installationId, accountId, body) {
      const scope = scopeOf(installationId, accountId);
      const link = findLink(scope.site, parseLink(scope, body));
      if (!link) throw new JiraProblem(404, ['The issues are not linked that way.']);
      unlinkIssues(scope, link);
    },
  };
}
