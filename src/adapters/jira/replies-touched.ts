import * as z from 'zod';

/** Replies about what an issue holds beside its fields: links, sub-tasks, comments, properties. */

const EndSchema = z.object({ id: z.string(), key: z.string() });
const AuthorSchema = z.object({ accountId: z.string() }).nullish();

/** GET /rest/api/3/issue/{issueIdOrKey}, asked for links, sub-tasks and properties */
export const TouchedReplySchema = z.object({
  fields: z
    .object({
      issuelinks: z
        .array(
          z.object({
            id: z.string(),
            type: z.object({ id: z.string(), name: z.string() }),
            inwardIssue: EndSchema.optional(),
            outwardIssue: EndSchema.optional(),
          }),
        )
        .nullish(),
      subtasks: z.array(z.object({ id: z.string() })).nullish(),
    })
    .default({}),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** GET /rest/api/3/issue/{issueIdOrKey}/comment */
export const CommentPageSchema = z.object({
  total: z.number().int(),
  comments: z.array(
    z.object({
      id: z.string(),
      author: AuthorSchema,
      updateAuthor: AuthorSchema,
      body: z.unknown(),
      created: z.string(),
      updated: z.string(),
    }),
  ),
});
export type CommentLine = z.infer<typeof CommentPageSchema>['comments'][number];

/** POST /rest/api/3/comment/list */
export const CommentPropertiesSchema = z.object({
  values: z.array(
    z.object({ id: z.string(), properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional() }),
  ),
});

const list = z.array(z.unknown()).nullish();

const PropertiesSchema = z.record(z.string(), z.unknown()).optional();

/** POST /rest/api/3/issue/bulkfetch, asked for a property and nothing else that matters */
export const MarkersReplySchema = z.object({ issues: z.array(z.object({ id: z.string(), properties: PropertiesSchema })) });

/** POST /rest/api/3/issue/bulkfetch, asked for everything that shows whether somebody worked on an issue */
export const SubtasksReplySchema = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        summary: z.string(),
        description: z.unknown().optional(),
        creator: AuthorSchema,
        comment: z.object({ comments: z.array(z.object({ created: z.string(), author: AuthorSchema })) }).nullish(),
        worklog: z.object({ total: z.number() }).nullish(),
        attachment: list,
        issuelinks: list,
        subtasks: list,
      }),
      properties: PropertiesSchema,
      changelog: z.object({ histories: z.array(z.object({ created: z.string(), author: AuthorSchema })) }).optional(),
    }),
  ),
});
export type MarkedSubtask = z.infer<typeof SubtasksReplySchema>['issues'][number];
