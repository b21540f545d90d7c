import { route } from '@forge/api';
import * as z from 'zod';
import type { LaterIssue } from '../../domain/outcome/later-issue';
import type { LaterIssues } from '../../domain/ports';
import type { FieldValue } from '../../domain/triage/field';
import type { JiraClient } from './client';
import { historyEntries } from './history';
import { HistorySchema } from './replies';

const ValueSchema = z.object({ id: z.string(), name: z.string() });
/** Jira names no account for some who are no longer there; nobody can tell then that a person did it. */
const AuthorSchema = z
  .object({ accountId: z.string().optional(), accountType: z.string().optional() })
  .nullish()
  .transform((author) => (author?.accountId === undefined ? null : { ...author, accountId: author.accountId }));
const TimeSchema = z.string().refine((time) => !Number.isNaN(Date.parse(time)));

const LaterIssueSchema = z.object({
  id: z.string(),
  fields: z.object({
    issuetype: ValueSchema,
    priority: ValueSchema.nullish(),
    components: z.array(ValueSchema).nullish(),
    labels: z.array(z.string()).nullish(),
    security: z.object({ id: z.string() }).nullish(),
  }),
  changelog: z.object({ histories: z.array(HistorySchema.extend({ created: TimeSchema, author: AuthorSchema })) }),
});
type Reply = z.infer<typeof LaterIssueSchema>;

/** POST /rest/api/3/issue/bulkfetch, asked for the fields triage knows and the newest of what was done to the issue */
const LaterReplySchema = z.object({ issues: z.array(z.unknown()) });

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
    // One issue that cannot be read is as good as gone: it must not keep what is known of the others.
    const readable = issues.flatMap((issue) => LaterIssueSchema.safeParse(issue).data ?? []);
    // An issue that a security level limits teaches nothing, even where the app happens to see it.
    return readable.filter(({ fields }) => !fields.security).map(laterIssue);
  },
});

function laterIssue({ id, fields, changelog }: Reply): LaterIssue {
  const byPeople = changelog.histories.filter(({ author }) => author && author.accountType !== 'app');
  return {
    issueId: id,
    values: {
      priority: fields.priority ? [named(fields.priority)] : [],
      components: (fields.components ?? []).map(named),
      labels: (fields.labels ?? []).map((label) => ({ id: label, name: label })),
      type: [named(fields.issuetype)],
    },
    byPeople: historyEntries(byPeople),
  };
}

const named = ({ id, name }: FieldValue): FieldValue => ({ id, name });
