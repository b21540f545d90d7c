import * as z from 'zod';
import { IssueReplySchema } from './replies';

/** Replies about what readiness looks at. What is one of many is parsed by itself: an odd one must not hide the rest. */
const many = z.array(z.unknown()).nullish();

/**
 * GET /rest/api/3/issue/{issueIdOrKey}, asked for what stands around the text of an issue and for the app's own property. The
 * estimate stands under whatever field the admin named.
 */
export const FactsReplySchema = IssueReplySchema.extend({
  fields: IssueReplySchema.shape.fields
    .extend({
      reporter: z.object({ accountId: z.string().optional() }).nullish(),
      issuelinks: many,
      attachment: many,
      comment: z.object({ comments: many }).nullish(),
    })
    .loose(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
export type FactsReply = z.infer<typeof FactsReplySchema>;

const EndSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }).nullish() }).nullish(),
});

/** One of `issuelinks`. Jira leaves out links whose other end the caller may not see. */
export const IssueLinkSchema = z.object({
  type: z.object({ name: z.string(), inward: z.string().default(''), outward: z.string().default('') }),
  inwardIssue: EndSchema.nullish(),
  outwardIssue: EndSchema.nullish(),
});

/** One of `attachment` */
export const AttachmentSchema = z.object({ id: z.string().default(''), filename: z.string() });

/** One of `comment.comments`, oldest first */
export const FactsCommentSchema = z.object({
  id: z.string(),
  body: z.unknown().optional(),
  author: z.object({ accountId: z.string().optional(), accountType: z.string().optional() }).nullish(),
  /** The role or group that alone may read it. */
  visibility: z.unknown().optional(),
  /** False for an internal note of a service project. */
  jsdPublic: z.boolean().nullish(),
});

/** GET /rest/api/3/field */
export const FieldsReplySchema = z.array(z.unknown());

export const SiteFieldSchema = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.object({ type: z.string(), custom: z.string().optional() }).optional(),
});

/** GET /rest/api/3/issue/{issueIdOrKey}, asked for its links alone */
export const LinksReplySchema = z.object({ fields: z.object({ issuelinks: many, security: z.object({ id: z.string() }).nullish() }) });
