import { z } from 'zod';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { putIssue, takeId } from '../site';
import { parseAdf } from './adf-check';
import { checkProperty } from './property-check';
import type { AdfDocument, CommentRecord, IssueRecord } from '../entities';
import type { WriteScope } from './write-scope';

const CommentSchema = z.looseObject({
  body: z.unknown(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

/** What a comment is made of, as a call brings it. */
export interface CommentText {
  readonly body: AdfDocument;
  readonly properties: CommentRecord['properties'];
}

/** @throws JiraProblem (400) for what Jira does not keep as a comment */
export function parseComment(value: unknown): CommentText {
  const { data, success } = CommentSchema.safeParse(value);
  if (!success) throw invalidPayload();
  const { properties } = data;
  for (const each of properties) checkProperty(each.key, each.value);
  const body = parseAdf('comment', data.body);
  if (body.content.length === 0) throw new JiraProblem(400, [], { comment: 'Comment body can not be empty!' });
  return { body, properties };
}

const putComments = ({ site, now }: WriteScope, issue: IssueRecord, comments: IssueRecord['comments']): void =>
  putIssue(site, { ...issue, updated: now, comments });

export function addComment(scope: WriteScope, issue: IssueRecord, { body, properties }: CommentText): CommentRecord {
  const { site, actorId, now } = scope;
  const times = { created: now, updated: now };
  const comment = { id: takeId(site), authorId: actorId, updateAuthorId: actorId, ...times, body, properties };
  putComments(scope, issue, [...issue.comments, comment]);
  return comment;
}

/** Replaces the text, and the properties that the edit names; the others stay. */
export function editComment(
  scope: WriteScope,
  issue: IssueRecord,
  comment: CommentRecord,
  { body, properties }: CommentText,
): CommentRecord {
  const named = new Set(properties.map(({ key }) => key));
  const kept = comment.properties.filter(({ key }) => !named.has(key));
  const edited: CommentRecord = {
    ...comment,
    updateAuthorId: scope.actorId,
    updated: scope.now,
    body,
    properties: [...kept, ...properties],
  };
  putComments(
    scope,
    issue,
    issue.comments.map((each) => (each.id === comment.id ? edited : each)),
  );
  return edited;
}

export const deleteComment = (scope: WriteScope, issue: IssueRecord, { id }: CommentRecord): void =>
  putComments(
    scope,
    issue,
    issue.comments.filter((comment) => comment.id !== id),
  );
