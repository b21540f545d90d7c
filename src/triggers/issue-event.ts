import * as z from 'zod';

/** What the app reads of a Jira issue event. The issue's text is in the event too and is not looked at. */
export const IssueEventSchema = z.object({
  issue: z.object({
    id: z.coerce.string(),
    key: z.string(),
    fields: z.object({ project: z.object({ id: z.coerce.string() }) }),
  }),
});
