import { route } from '@forge/api';
import type { Change } from '../../domain/change/change';
import { writtenFingerprint, type IssueLink, type Marked, type TouchedState } from '../../domain/change/touched';
import { inParallel } from '../../domain/in-parallel';
import { adfToText } from '../../domain/issue/adf-text';
import type { TrackedIssue } from '../../domain/issue/tracked-issue';
import type { JiraClient } from './client';
import { MARKER_KEY, MarkerSchema } from './marker';
import { CommentPageSchema, CommentPropertiesSchema, TouchedReplySchema, type CommentLine } from './replies-touched';
import { readTouchedSubtasks } from './touched-subtasks';

/** Comments looked through for a marker, newest first, in pages of Jira's largest size. */
const COMMENT_PAGE = 100;
const COMMENT_PAGES = 10;

type MarkedComment = CommentLine & { readonly properties: { key: string; value: unknown }[] | undefined };

const touches = (changes: readonly Change[], ...kinds: Change['kind'][]) => changes.some(({ kind }) => kinds.includes(kind));

/** Reads what changes touch beside plain fields: links, sub-tasks and properties in one request, then what carries markers. */
export async function readTouched(jira: JiraClient, issue: TrackedIssue, changes: readonly Change[]): Promise<TouchedState> {
  const issueId = issue.snapshot.id;
  const properties = [...new Set(changes.flatMap((change) => (change.kind === 'set_property' ? [change.key] : [])))];
  const fields = [
    ...(touches(changes, 'link_issues', 'remove_link') ? ['issuelinks'] : []),
    ...(touches(changes, 'create_subtask', 'delete_subtask') ? ['subtasks'] : []),
  ];
  const needsIssue = fields.length + properties.length > 0;
  const [read, comments] = await inParallel([
    needsIssue
      ? jira.request(
          route`/rest/api/3/issue/${issueId}?fields=${fields.join(',') || 'project'}&properties=${properties.join(',')}`,
          { reply: TouchedReplySchema },
        )
      : undefined,
    touches(changes, 'add_comment', 'delete_comment') ? listMarkedComments(jira, issueId) : [],
  ]);
  const subtasks = await readTouchedSubtasks(jira, (read?.fields.subtasks ?? []).map(({ id }) => id), changes);
  return {
    issue,
    links: (read?.fields.issuelinks ?? []).flatMap(linkOf),
    properties: read?.properties ?? {},
    marked: [...comments.flatMap(markedComment), ...subtasks],
  };
}

type RawLink = NonNullable<ReturnType<typeof TouchedReplySchema.parse>['fields']['issuelinks']>[number];

function linkOf({ id, type, inwardIssue, outwardIssue }: RawLink): IssueLink[] {
  const other = outwardIssue ?? inwardIssue;
  if (!other) return [];
  const direction = outwardIssue ? 'outward' : 'inward';
  return [{ linkId: id, type: { id: type.id, name: type.name }, direction, other: { id: other.id, key: other.key } }];
}

/** Jira gives the properties of comments only by their ids, so they are listed first and looked up second. */
async function listMarkedComments(jira: JiraClient, issueId: string): Promise<MarkedComment[]> {
  const found: CommentLine[] = [];
  for (let page = 0; page < COMMENT_PAGES; page++) {
    const startAt = page * COMMENT_PAGE;
    const { comments, total } = await jira.request(
      route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&startAt=${startAt}&maxResults=${COMMENT_PAGE}`,
      { reply: CommentPageSchema },
    );
    found.push(...comments);
    if (startAt + comments.length >= total || comments.length === 0) break;
  }
  if (found.length === 0) return [];
  const { values } = await jira.request(route`/rest/api/3/comment/list?expand=properties`, {
    method: 'POST',
    onlyReads: true,
    body: { ids: found.map(({ id }) => Number(id)) },
    reply: CommentPropertiesSchema,
  });
  const properties = new Map(values.map((comment) => [comment.id, comment.properties]));
  return found.map((comment) => ({ ...comment, properties: properties.get(comment.id) }));
}

function markedComment(comment: MarkedComment): Marked[] {
  const marker = MarkerSchema.safeParse(comment.properties?.find(({ key }) => key === MARKER_KEY)?.value).data;
  if (!marker) return [];
  const isUntouched = comment.updated === comment.created;
  const by = comment.updateAuthor?.accountId ?? null;
  return [
    {
      ...marker,
      id: comment.id,
      key: null,
      by: comment.author?.accountId ?? null,
      isUntouched,
      touchedBy: isUntouched ? null : { by, at: new Date(comment.updated).toISOString() },
      written: writtenFingerprint({ summary: null, plainText: adfToText(comment.body).text }),
    },
  ];
}
