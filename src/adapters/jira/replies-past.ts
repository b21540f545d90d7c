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

const PersonSchema = z.object({ accountId: z.string().optional(), accountType: z.string().optional() }).nullish().catch(null);

const CommentSchema = z.object({
  author: PersonSchema,
  body: z.unknown(),
  created: InstantSchema,
  /** There when a group or a role alone may read it. */
  visibility: z.unknown().optional(),
  /** False for what agents of a service project keep among themselves. */
  jsdPublic: z.boolean().nullish(),
});

/** Comments nobody can make sense of are as good as unknown; the issue itself is still read. */
const DiscussedIssueReplySchema = PastIssueReplySchema.extend({
  fields: PastIssueReplySchema.shape.fields.extend({
    reporter: PersonSchema,
    comment: z.object({ total: z.number().int(), comments: z.array(CommentSchema) }).nullish().catch(null),
  }),
});
export type DiscussedIssueReply = z.infer<typeof DiscussedIssueReplySchema>;

/** One old issue in a shape nobody expects must not keep all the others from being read: it is left out. */
const known = <Issue>(issue: z.ZodType<Issue>) =>
  z.array(issue.nullable().catch(null)).transform((issues) => issues.filter((one) => one !== null));

/** GET /rest/api/3/search/jql */
export const PastPageReplySchema = z.object({ issues: known(DiscussedIssueReplySchema), nextPageToken: z.string().nullish() });

/** POST /rest/api/3/issue/bulkfetch; issues that are gone or may not be seen are simply not in it */
export const PastIssuesReplySchema = z.object({ issues: known(PastIssueReplySchema) });

/** The same, asked for what was said below the issues */
export const DiscussedIssuesReplySchema = z.object({ issues: known(DiscussedIssueReplySchema) });
