import { z } from 'zod';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';
import { parsePage } from '../page';
import { hasIssuePermission } from '../permissions';
import { renderComment } from '../render/comment';
import { getVisibleIssue, listParam } from '../route';
import { putIssue, takeId } from '../site';
import { parseAdf } from '../write/adf-check';
import { checkProperty } from '../write/property-check';
import type { CommentRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

function listComments(request: JiraRequest): JiraReply {
  const { site, query } = request;
  const issue = getVisibleIssue(request);
  const { startAt, maxResults } = parsePage(query, JiraLimits.COMMENT_PAGE_DEFAULT);
  const newestFirst = query.get('orderBy') === '-created';
  const ordered = newestFirst ? [...issue.comments].reverse() : issue.comments;
  const withProperties = listParam(query, 'expand').includes('properties');
  const comments = ordered
    .slice(startAt, startAt + maxResults)
    .map((comment) => renderComment(site, issue, comment, withProperties));
  const body = { startAt, maxResults, total: issue.comments.length, comments };
  return { status: 200, body, objects: comments.length };
}

const NewCommentSchema = z.looseObject({
  body: z.unknown(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

function addComment(request: JiraRequest): JiraReply {
  const { site, caller, now } = request;
  const issue = getVisibleIssue(request);
  if (!hasIssuePermission(site, caller, issue, 'ADD_COMMENTS')) {
    throw new JiraProblem(403, ['You do not have the permission to comment on this issue.']);
  }
  const { data, success } = NewCommentSchema.safeParse(request.body);
  if (!success) throw invalidPayload();
  for (const { key, value } of data.properties) checkProperty(key, value);
  const body = parseAdf('comment', data.body);
  if (body.content.length === 0) throw new JiraProblem(400, [], { comment: 'Comment body can not be empty!' });
  request.admitIssueWrite(issue);
  const { properties } = data;
  const comment: CommentRecord = { id: takeId(site), authorId: caller.accountId, created: now, body, properties };
  putIssue(site, { ...issue, updated: now, comments: [...issue.comments, comment] });
  const withProperties = listParam(request.query, 'expand').includes('properties');
  return { status: 201, body: renderComment(site, issue, comment, withProperties) };
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const issueCommentRoutes: readonly JiraRoute[] = [
  { call: `GET ${PATH}`, cost: 'read', handle: listComments },
  { call: `POST ${PATH}`, cost: 'write', handle: addComment },
];
