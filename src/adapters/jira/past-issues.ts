import { route } from '@forge/api';
import { errorCodeOf } from '../../domain/errors';
import type { PastIssue, PastLink } from '../../domain/history/past-issue';
import { inParallel } from '../../domain/in-parallel';
import type { PastIssues } from '../../domain/ports';
import type { DiscussedIssue } from '../../domain/readiness/outlook/discussed-issue';
import type { JiraClient } from './client';
import { DiscussedIssuesReplySchema, PastIssuesReplySchema, PastPageReplySchema, type DiscussedIssueReply, type PastIssueReply } from './replies-past';
import { talkOf } from './talk';
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

/** Beside {@link FIELDS} what tells how an issue began. Fields cost no points. */
const DISCUSSED_FIELDS = [...FIELDS, 'environment', 'reporter', 'comment'] as const;

/** `PastIssues` over Jira's REST API v3, as whoever `jira` is. Each issue that comes back costs one point. */
export function pastIssues(jira: JiraClient): PastIssues {
  return {
    async listPage(projectId, page, limit) {
      const jql = `project = ${projectId} ORDER BY created DESC`;
      const search = async (names: readonly string[]) => {
        const fields = names.join(',');
        const { issues, nextPageToken } = await jira.request(
          page === null
            ? route`/rest/api/3/search/jql?jql=${jql}&fields=${fields}&maxResults=${limit}`
            : route`/rest/api/3/search/jql?jql=${jql}&fields=${fields}&maxResults=${limit}&nextPageToken=${page}`,
          { reply: PastPageReplySchema },
        );
        return { issues: issues.map(discussedIssue), nextPage: nextPageToken ?? null };
      };
      try {
        return await search(DISCUSSED_FIELDS);
      } catch (thrown) {
        // A page of endless comments may be more than Jira gets out in time; it must not stop the reading for good.
        if (errorCodeOf(thrown) !== 'jira_unavailable') throw thrown;
        return search(FIELDS);
      }
    },

    async readMany(issueIds) {
      const pages = Array.from({ length: Math.ceil(issueIds.length / BULK_FETCH) }, (_, page) =>
        fetchIssues(jira, issueIds.slice(page * BULK_FETCH, (page + 1) * BULK_FETCH)),
      );
      // Jira answers in an order of its own.
      const found = new Map((await inParallel(pages)).flat().map((issue) => [issue.id, issue]));
      return issueIds.flatMap((id) => found.get(id) ?? []).map(pastIssue);
    },

    async readDiscussed(issueId) {
      const { issues } = await jira.request(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        onlyReads: true,
        body: { issueIdsOrKeys: [issueId], fields: DISCUSSED_FIELDS },
        reply: DiscussedIssuesReplySchema,
      });
      return issues.map(discussedIssue)[0];
    },
  };
}

/** Issues in one bulk fetch, by Jira's limit. */
const BULK_FETCH = 100;

async function fetchIssues(jira: JiraClient, issueIds: readonly string[]): Promise<PastIssueReply[]> {
  const { issues } = await jira.request(route`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    onlyReads: true,
    body: { issueIdsOrKeys: issueIds, fields: FIELDS },
    reply: PastIssuesReplySchema,
  });
  return issues;
}

const discussedIssue = (reply: DiscussedIssueReply): DiscussedIssue => ({ ...pastIssue(reply), talk: talkOf(reply) });

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
