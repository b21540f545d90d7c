import { z } from 'zod';
import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { createEvent } from '../product-event';
import { isInRole } from '../roles';
import { getRecord, putIssue, takeId } from '../site';
import { parseAdf } from './adf-check';
import { checkProperty } from './property-check';
import type { AdfDocument, CommentRecord, CommentVisibility, IssueRecord } from '../entities';
import type { WriteScope } from './write-scope';

const VisibilitySchema = z.looseObject({
  type: z.enum(['role', 'group']),
  value: z.string().optional(),
  identifier: z.string().nullish(),
});

const CommentSchema = z.looseObject({
  body: z.unknown(),
  visibility: VisibilitySchema.optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

/** What a comment is made of, as a call brings it. */
export interface CommentText {
  readonly body: AdfDocument;
  readonly properties: CommentRecord['properties'];
  /** Undefined: for everybody in a new comment, as it was in an edited one. */
  readonly visibility: CommentVisibility | undefined;
}

/** @throws NotSimulatedError for a group */
function parseVisibility(written: z.infer<typeof VisibilitySchema> | undefined): CommentVisibility | undefined {
  if (!written) return undefined;
  if (written.type === 'group') throw new NotSimulatedError('a comment that only a group may see');
  return { type: 'role', value: written.identifier ?? written.value ?? '' };
}

/** @throws JiraProblem (400) when the author is not in the role: they could not read their own comment */
function requireRole({ site, actorId }: WriteScope, { projectId }: IssueRecord, visibility: CommentVisibility | undefined) {
  if (!visibility || isInRole(getRecord(site.projects, projectId), { accountId: actorId }, visibility.value)) return;
  throw new JiraProblem(400, [], {
    commentLevel: `You are currently not a member of the project role: ${visibility.value}.`,
  });
}

/** @throws JiraProblem (400) for what Jira does not keep as a comment */
export function parseComment(value: unknown): CommentText {
  const { data, success } = CommentSchema.safeParse(value);
  if (!success) throw invalidPayload();
  const { properties } = data;
  for (const each of properties) checkProperty(each.key, each.value);
  const body = parseAdf('comment', data.body);
  if (body.content.length === 0) throw new JiraProblem(400, [], { comment: 'Comment body can not be empty!' });
  return { body, properties, visibility: parseVisibility(data.visibility) };
}

function putComments({ site, now }: WriteScope, issue: IssueRecord, comments: IssueRecord['comments']): IssueRecord {
  const changed = { ...issue, updated: now, comments };
  putIssue(site, changed);
  return changed;
}

/** @throws JiraProblem (400) for a role that the author is not in */
export function addComment(scope: WriteScope, issue: IssueRecord, text: CommentText): CommentRecord {
  const { site, actorId, now, selfGenerated } = scope;
  const { visibility, ...said } = text;
  requireRole(scope, issue, visibility);
  const who = { authorId: actorId, updateAuthorId: actorId };
  const comment = { id: takeId(site), ...who, created: now, updated: now, ...said, ...(visibility && { visibility }) };
  const commented = putComments(scope, issue, [...issue.comments, comment]);
  scope.emit(createEvent({ site, type: 'avi:jira:commented:issue', issue: commented, actorId, now, selfGenerated }));
  return comment;
}

/** Replaces the text, and the properties that the edit names; the others stay. */
export function editComment(
  scope: WriteScope,
  issue: IssueRecord,
  comment: CommentRecord,
  { body, properties, visibility }: CommentText,
): CommentRecord {
  requireRole(scope, issue, visibility);
  const named = new Set(properties.map(({ key }) => key));
  const kept = comment.properties.filter(({ key }) => !named.has(key));
  const edited: CommentRecord = {
    ...comment,
    updateAuthorId: scope.actorId,
    updated: scope.now,
    body,
    properties: [...kept, ...properties],
    ...(visibility && { visibility }),
  };
  putComments(
    scope,
    issue,
    issue.comments.map((each) => (each.id === comment.id ? edited : each)),
  );
  return edited;
}

export function deleteComment(scope: WriteScope, issue: IssueRecord, { id }: CommentRecord): void {
  putComments(
    scope,
    issue,
    issue.comments.filter((comment) => comment.id !== id),
  );
}
