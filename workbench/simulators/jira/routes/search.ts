import { z } from 'zod';
import { invalidPayload } from '../jira-problem';
import { findIssues } from '../jql/find-issues';
import { readPageToken, writePageToken } from '../jql/page-token';
import { JiraLimits } from '../limits';
import { renderIssue } from '../render/issue';
import { listParam } from '../route';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const SearchSchema = z.object({
  jql: z.string().default(''),
  nextPageToken: z.string().optional(),
  maxResults: z.number().int().nonnegative().default(JiraLimits.SEARCH_PAGE_DEFAULT),
  fields: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
  expand: z.string().default(''),
  fieldsByKeys: z.boolean().optional(),
  reconcileIssues: z.array(z.number().int()).max(50).optional(),
});
type Search = z.infer<typeof SearchSchema>;

const ID_FIELDS = new Set(['id', 'key']);

function searchIssues(request: JiraRequest, search: Search): JiraReply {
  const { site, caller, now } = request;
  const fields = search.fields.length > 0 ? search.fields : ['id'];
  const idsOnly = fields.every((field) => ID_FIELDS.has(field)) && search.properties.length === 0;
  const largest = idsOnly ? JiraLimits.SEARCH_PAGE_IDS_MAX : JiraLimits.SEARCH_PAGE_MAX;
  const size = Math.min(search.maxResults, largest);
  const found = findIssues(request, search.jql);
  const startAt = search.nextPageToken === undefined ? 0 : readPageToken(search.nextPageToken, search.jql, now);
  const expand = search.expand.split(',').map((part) => part.trim());
  const selection = { fields, properties: search.properties, expand: expand.filter((part) => part !== '') };
  const bare = idsOnly && !fields.includes('key') && selection.expand.length === 0;
  const issues = found
    .slice(startAt, startAt + size)
    .map((issue) => (bare ? { id: issue.id } : renderIssue(site, issue, selection, caller)));
  const end = startAt + issues.length;
  const isLast = end >= found.length;
  const next = isLast ? {} : { nextPageToken: writePageToken(search.jql, end, now) };
  return { status: 200, body: { issues, ...next, isLast }, objects: issues.length };
}

function searchByQuery(request: JiraRequest): JiraReply {
  const { query } = request;
  const { data } = SearchSchema.safeParse({
    jql: query.get('jql') ?? '',
    nextPageToken: query.get('nextPageToken') ?? undefined,
    maxResults: query.has('maxResults') ? Number(query.get('maxResults')) : undefined,
    fields: listParam(query, 'fields'),
    properties: listParam(query, 'properties'),
    expand: query.get('expand') ?? '',
  });
  if (!data) throw invalidPayload();
  return searchIssues(request, data);
}

function searchByBody(request: JiraRequest): JiraReply {
  const { data } = SearchSchema.safeParse(request.body);
  if (!data) throw invalidPayload();
  return searchIssues(request, data);
}

const CountSchema = z.object({ jql: z.string() });

function countIssues(request: JiraRequest): JiraReply {
  const { data } = CountSchema.safeParse(request.body);
  if (!data) throw invalidPayload();
  return { status: 200, body: { count: findIssues(request, data.jql).length } };
}

export const searchRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/search/jql', cost: 'read', handle: searchByQuery },
  { call: 'POST /rest/api/3/search/jql', cost: 'read', handle: searchByBody },
  { call: 'POST /rest/api/3/search/approximate-count', cost: 'read', handle: countIssues },
];
