import { route } from '@forge/api';
import type { PastIssue, PastLink } from '../../domain/history/past-issue';
import type { PastIssues } from '../../domain/ports';
import type { JiraClient } from './client';
import { PastIssuesReplySchema, PastPageReplySchema, type PastIssueReply } from './replies-past';
import { trackedIssue } from './tracked-issue';

const FIELDS = [
  'summary',
  'description',
  'issuetype',
  'project',
  'priority',
  'components',
  'labels',
  'security',
  'created',
  'updated',
  'status',
  'resolution',
  'issuelinks',
] as const;

/** `PastIssues` over Jira's REST API v3, as whoever `jira` is. Each issue that comes back costs one point. */
export function pastIssues(jira: JiraClient): PastIssues {
  return {
    async listPage(projectId, page, limit) {
      const jql = `project = ${projectId} ORDER BY created DESC`;
      const fields = FIELDS.join(',');
      const { issues, nextPageToken } = await jira.request(
        page === null
          ? route`/rest/api/3/search/jql?jql=${jql}&fields=${fields}&maxResults=${limit}`
          : route`/rest/api/3/search/jql?jql=${jql}&fields=${fields}&maxResults=${limit}&nextPageToken=${page}`,
        { reply: PastPageReplySchema },
      );
      return { issues: issues.map(pastIssue), nextPage: nextPageToken ?? null };
    },

    async readMany(issueIds) {
      if (issueIds.length === 0) return [];
      const { issues } = await jira.request(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        onlyReads: true,
        body: { issueIdsOrKeys: issueIds, fields: FIELDS },
        reply: PastIssuesReplySchema,
      });
      // Jira answers in an order of its own.
      const found = new Map(issues.map((issue) => [issue.id, issue]));
      return issueIds.flatMap((id) => found.get(id) ?? []).map(pastIssue);
    },
  };
}

function pastIssue(reply: PastIssueReply): PastIssue {
  const { updated, status, resolution, issuelinks } = reply.fields;
  return {
    ...trackedIssue(reply),
    changedAt: Date.parse(updated),
    status: { name: status.name, progress: progressOf(status.statusCategory.key) },
    resolution: resolution?.name ?? null,
    links: (issuelinks ?? []).flatMap(linkOf),
  };
}

/** Jira's keys of status categories; a fourth one, `undefined`, is for what has none. */
const progressOf = (category: string): PastIssue['status']['progress'] =>
  category === 'done' ? 'done' : category === 'indeterminate' ? 'started' : 'to_do';

type LinkReply = NonNullable<PastIssueReply['fields']['issuelinks']>[number];

function linkOf({ type, inwardIssue, outwardIssue }: LinkReply): PastLink[] {
  const other = outwardIssue ?? inwardIssue;
  if (!other) return [];
  return [{ type, direction: outwardIssue ? 'outward' : 'inward', other: { id: other.id, key: other.key } }];
}
