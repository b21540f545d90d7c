import * as z from 'zod';
import { IssueReplySchema } from './replies';

/** Replies about past issues, many in one answer. */

const LinkTypeSchema = z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() });
const EndSchema = z.object({ id: z.string(), key: z.string() });

const InstantSchema = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

const PastIssueReplySchema = IssueReplySchema.extend({
  fields: IssueReplySchema.shape.fields.extend({
    created: InstantSchema,
    updated: InstantSchema,
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    resolution: z.object({ name: z.string() }).nullish(),
    issuelinks: z
      .array(z.object({ type: LinkTypeSchema, inwardIssue: EndSchema.optional(), outwardIssue: EndSchema.optional() }))
      .nullish(),
  }),
});
export type PastIssueReply = z.infer<typeof PastIssueReplySchema>;

/** One old issue in a shape nobody expects must not keep all the others from being read: it is left out. */
const PastIssuesSchema = z
  .array(PastIssueReplySchema.nullable().catch(null))
  .transform((issues) => issues.filter((issue) => issue !== null));

/** GET /rest/api/3/search/jql */
export const PastPageReplySchema = z.object({ issues: PastIssuesSchema, nextPageToken: z.string().nullish() });

/** POST /rest/api/3/issue/bulkfetch; issues that are gone or may not be seen are simply not in it */
export const PastIssuesReplySchema = z.object({ issues: PastIssuesSchema });
