import { route } from '@forge/api';
import * as z from 'zod';
import type { PublishedIssues, PublishedPage } from '../../domain/ports';
import { READINESS_PROPERTY } from '../../domain/readiness/readiness-property';
import type { JiraClient } from './client';

const PublishedIssueSchema = z.object({
  id: z.string(),
  fields: z.object({
    security: z.object({ id: z.string() }).nullish(),
    updated: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  }),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

/** GET /rest/api/3/search/jql; one issue in a shape nobody expects must not keep the others from being gone through */
const PublishedReplySchema = z.object({ issues: z.array(z.unknown()), nextPageToken: z.string().nullish() });

/**
 * The names that manifest.yml gives each value of the property in JQL. Jira indexes a value where it is of its type: what an
 * editor forged is found by any one of them, and what is found by none is not in Jira search.
 */
const anyValue = ['readinessScore', 'readinessStatus', 'readinessSignedOff'].map((alias) => `${alias} is not EMPTY`).join(' OR ');

/** `PublishedIssues` over Jira's REST API v3, as whoever `jira` is. A page costs one point, and one for each of its issues. */
export function publishedIssues(jira: JiraClient): PublishedIssues {
  const search = async (jql: string, page: string | null, limit: number): Promise<PublishedPage> => {
    const { issues, nextPageToken } = await jira.request(
      page === null
        ? route`/rest/api/3/search/jql?jql=${jql}&fields=security,updated&properties=${READINESS_PROPERTY}&maxResults=${limit}`
        : route`/rest/api/3/search/jql?jql=${jql}&fields=security,updated&properties=${READINESS_PROPERTY}&maxResults=${limit}&nextPageToken=${page}`,
      { reply: PublishedReplySchema },
    );
    const known = issues.flatMap((issue) => PublishedIssueSchema.safeParse(issue).data ?? []);
    return {
      issues: known.map(({ id, fields, properties }) => ({
        id,
        restricted: (fields.security ?? null) !== null,
        updatedAt: Date.parse(fields.updated),
        property: properties?.[READINESS_PROPERTY] ?? null,
      })),
      unreadable: issues.length - known.length,
      nextPage: nextPageToken ?? null,
    };
  };
  return {
    listOpen: (projectId, page, limit) => search(`project = ${projectId} AND statusCategory != Done ORDER BY created DESC`, page, limit),
    listPublished: (projectId, page, limit) => search(`project = ${projectId} AND (${anyValue}) ORDER BY created DESC`, page, limit),
  };
}
