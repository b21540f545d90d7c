import { z } from 'zod';
import { invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';
import { parsePage } from '../page';
import { canSeeIssue } from '../permissions';
import { renderComment } from '../render/comment';
import { getVisibleIssue, listParam, param } from '../route';
import { canSeeComment, visibleComments } from '../roles';
import { addComment, deleteComment, editComment, parseComment } from '../write/comment';
import { getComment, requireAddComments, requireDeleteComment, requireEditComment } from '../write/comment-permission';
import type { CommentRecord, IssueRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const withProperties = ({ query }: JiraRequest) => listParam(query, 'expand').includes('properties');

const render = (request: JiraRequest, issue: IssueRecord, comment: CommentRecord) =>
  renderComment(request.site, issue, comment, withProperties(request));

/** The comment in the path, on the issue in the path. @throws JiraProblem (404) */
function getCommentInPath(request: JiraRequest) {
  const { site, caller } = request;
  const issue = getVisibleIssue(request);
  return { site, caller, issue, comment: getComment({ site, caller, issue }, param(request, 'id')) };
}

function listComments(request: JiraRequest): JiraReply {
  const { site, caller, query } = request;
  const issue = getVisibleIssue(request);
  const visible = visibleComments(site, caller, issue);
  const { startAt, maxResults } = parsePage(query, JiraLimits.COMMENT_PAGE_DEFAULT);
  const newestFirst = query.get('orderBy') === '-created';
  const ordered = newestFirst ? [...visible].reverse() : visible;
  const comments = ordered
    .slice(startAt, startAt + maxResults)
    .map((comment) => render(request, issue, comment));
  const body = { startAt, maxResults, total: visible.length, comments };
  return { status: 200, body, objects: comments.length };
}

function postComment(request: JiraRequest): JiraReply {
  const issue = getVisibleIssue(request);
  requireAddComments({ ...request, issue });
  const text = parseComment(request.body);
  request.admitIssueWrite(issue);
  return { status: 201, body: render(request, issue, addComment(request.write, issue, text)) };
}

function readComment(request: JiraRequest): JiraReply {
  const { issue, comment } = getCommentInPath(request);
  return { status: 200, body: render(request, issue, comment) };
}

function putComment(request: JiraRequest): JiraReply {
  const found = getCommentInPath(request);
  requireEditComment(found);
  const text = parseComment(request.body);
  request.admitIssueWrite(found.issue);
  const edited = editComment(request.write, found.issue, found.comment, text);
  return { status: 200, body: render(request, found.issue, edited) };
}

const ListSchema = z.object({ ids: z.array(z.number().int()).min(1).max(JiraLimits.COMMENT_LIST_IDS) });

/** Comments by id, wherever they are. Ids nobody knows and comments on hidden issues are left out in silence. */
function listById(request: JiraRequest): JiraReply {
  const { site, caller } = request;
  const { data } = ListSchema.safeParse(request.body);
  if (!data) throw invalidPayload();
  const ids = new Set(data.ids.map(String));
  const visible = [...site.issues.values()].filter(
    (issue) => issue.comments.some(({ id }) => ids.has(id)) && canSeeIssue(site, caller, issue),
  );
  const values = visible.flatMap((issue) =>
    issue.comments
      .filter((comment) => ids.has(comment.id) && canSeeComment(site, caller, issue, comment))
      .map((comment) => render(request, issue, comment)),
  );
  const page = { startAt: 0, maxResults: JiraLimits.COMMENT_LIST_IDS, total: values.length, isLast: true, values };
  return { status: 200, body: page, objects: values.length };
}

function removeComment(request: JiraRequest): JiraReply {
  const found = getCommentInPath(request);
  requireDeleteComment(found);
  request.admitIssueWrite(found.issue);
  deleteComment(request.write, found.issue, found.comment);
  return { status: 204 };
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const issueCommentRoutes: readonly JiraRoute[] = [
  { call: `GET ${PATH}`, cost: 'read', handle: listComments },
  { call: `POST ${PATH}`, cost: 'write', handle: postComment },
  { call: 'POST /rest/api/3/comment/list', cost: 'read', handle: listById },
  { call: `GET ${PATH}/{id}`, cost: 'read', handle: readComment },
  { call: `PUT ${PATH}/{id}`, cost: 'write', handle: putComment },
  { call: `DELETE ${PATH}/{id}`, cost: 'write', handle: removeComment },
];
