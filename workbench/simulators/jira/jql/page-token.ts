import { createHash } from 'node:crypto';
import { z } from 'zod';
import { invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';

const TokenSchema = z.object({ query: z.string(), startAt: z.number().int().nonnegative(), issued: z.number() });

const digest = (jql: string) => createHash('sha256').update(jql).digest('base64url').slice(0, 16);

/** Where the next page starts, in a form that callers must not read. It belongs to one query and lives seven days. */
export const writePageToken = (jql: string, startAt: number, now: number): string =>
  Buffer.from(JSON.stringify({ query: digest(jql), startAt, issued: now })).toString('base64url');

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @throws JiraProblem (400) for a token of another query, one that is too old, or one that was made up */
export function readPageToken(token: string, jql: string, now: number): number {
  const { data } = TokenSchema.safeParse(decode(token));
  const fits = data && data.query === digest(jql) && now - data.issued <= JiraLimits.SEARCH_TOKEN_LIFE_MS;
  if (!fits) throw invalidPayload();
  return data.startAt;
}
