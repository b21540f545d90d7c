import { route } from '@forge/api';
import type * as z from 'zod';
import type { Change } from '../../domain/change/change';
import { writtenFingerprint, type Marked } from '../../domain/change/touched';
import { inParallel } from '../../domain/in-parallel';
import { adfToText } from '../../domain/issue/adf-text';
import type { JiraClient } from './client';
import { MARKER_KEY, MarkerSchema } from './marker';
import { MarkersReplySchema, SubtasksReplySchema, type MarkedSubtask } from './replies-touched';

/** Issues in one bulk fetch, by Jira's limit. */
const BULK_FETCH = 100;

/** Everything that shows whether somebody worked on an issue. */
const WORKED_ON = {
  fields: ['summary', 'description', 'creator', 'comment', 'worklog', 'attachment', 'issuelinks', 'subtasks'],
  expand: ['changelog'],
};

/**
 * What the changes touch among the children of an issue, and no other child: each costs a point. A deletion names its one. A
 * creation finds its own by the marker, and where there are too many for one request, markers are all that is asked of most.
 */
export async function readTouchedSubtasks(jira: JiraClient, children: readonly string[], changes: readonly Change[]): Promise<Marked[]> {
  const created = changes.flatMap((change) => (change.kind === 'create_subtask' ? [change.id] : []));
  const named = new Set(changes.flatMap((change) => (change.kind === 'delete_subtask' ? [change.issueId] : [])));
  if (created.length > 0 && children.length <= BULK_FETCH) children.forEach((id) => named.add(id));
  else if (created.length > 0) {
    const marked = await fetchInPages(jira, children, { fields: ['project'] }, MarkersReplySchema);
    for (const { id, properties } of marked) if (created.includes(markerIn(properties)?.changeId ?? '')) named.add(id);
  }
  const ids = children.filter((id) => named.has(id));
  return (await fetchInPages(jira, ids, WORKED_ON, SubtasksReplySchema)).flatMap(markedSubtask);
}

async function fetchInPages<Issue>(
  jira: JiraClient,
  ids: readonly string[],
  asked: { readonly fields: readonly string[]; readonly expand?: readonly string[] },
  reply: z.ZodType<{ issues: Issue[] }>,
): Promise<Issue[]> {
  const pages = Array.from({ length: Math.ceil(ids.length / BULK_FETCH) }, (_, page) => {
    const issueIdsOrKeys = ids.slice(page * BULK_FETCH, (page + 1) * BULK_FETCH);
    const body = { issueIdsOrKeys, properties: [MARKER_KEY], ...asked };
    return jira.request(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', onlyReads: true, body, reply });
  });
  return (await inParallel(pages)).flatMap(({ issues }) => issues);
}

const markerIn = (properties: MarkedSubtask['properties']) => MarkerSchema.safeParse(properties?.[MARKER_KEY]).data;

function markedSubtask({ id, key, fields, properties, changelog }: MarkedSubtask): Marked[] {
  const marker = markerIn(properties);
  if (!marker) return [];
  const said = fields.comment?.comments.at(-1);
  const edited = [...(changelog?.histories ?? [])].sort((left, right) => left.created.localeCompare(right.created)).at(-1);
  const last = edited ?? said;
  const hasMore = [fields.attachment, fields.issuelinks, fields.subtasks].some((list) => (list ?? []).length > 0);
  const isUntouched = !last && !hasMore && (fields.worklog?.total ?? 0) === 0;
  return [
    {
      ...marker,
      id,
      key,
      by: fields.creator?.accountId ?? null,
      isUntouched,
      touchedBy: last ? { by: last.author?.accountId ?? null, at: new Date(last.created).toISOString() } : null,
      written: writtenFingerprint({ summary: fields.summary, plainText: adfToText(fields.description).text }),
    },
  ];
}
