import { route } from '@forge/api';
import * as z from 'zod';
import type { LaterIssue } from '../../domain/outcome/later-issue';
import type { LaterIssues } from '../../domain/ports';
import type { FieldValue } from '../../domain/triage/field';
import type { JiraClient } from './client';
import { historyEntries } from './history';
import { HistorySchema } from './replies';

const ValueSchema = z.object({ id: z.string(), name: z.string() });
const AuthorSchema = z.object({ accountId: z.string(), accountType: z.string().optional() });

/** POST /rest/api/3/issue/bulkfetch, asked for the fields triage knows and the newest of what was done to the issue */
const LaterReplySchema = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      fields: z.object({
        issuetype: ValueSchema,
        priority: ValueSchema.nullish(),
        components: z.array(ValueSchema).nullish(),
        labels: z.array(z.string()).nullish(),
        security: z.object({ id: z.string() }).nullish(),
      }),
      changelog: z.object({ histories: z.array(HistorySchema.extend({ author: AuthorSchema.nullish() })) }),
    }),
  ),
});
type Reply = z.infer<typeof LaterReplySchema>['issues'][number];

/** `LaterIssues` over Jira's REST API v3. Jira leaves out what the caller may not see, and gives the newest 40 edits. */
export const laterIssues = (jira: JiraClient): LaterIssues => ({
  async readLater(issueIds) {
    if (issueIds.length === 0) return [];
    const { issues } = await jira.request(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      onlyReads: true,
      body: {
        issueIdsOrKeys: issueIds,
        fields: ['issuetype', 'priority', 'components', 'labels', 'security'],
        expand: ['changelog'],
      },
      reply: LaterReplySchema,
    });
    // An issue that a security level limits teaches nothing, even where the app happens to see it.
    return issues.filter(({ fields }) => !fields.security).map(laterIssue);
  },
});

function laterIssue({ id, fields, changelog }: Reply): LaterIssue {
  const byPeople = changelog.histories.filter(({ author }) => author && author.accountType !== 'app');
  const times = byPeople.map(({ created }) => new Date(created).toISOString()).sort();
  return {
    issueId: id,
    values: {
      priority: fields.priority ? [named(fields.priority)] : [],
      components: (fields.components ?? []).map(named),
      labels: (fields.labels ?? []).map((label) => ({ id: label, name: label })),
      type: [named(fields.issuetype)],
    },
    byPeople: historyEntries(byPeople),
    touchedAt: times.at(-1) ?? null,
  };
}

const named = ({ id, name }: FieldValue): FieldValue => ({ id, name });
