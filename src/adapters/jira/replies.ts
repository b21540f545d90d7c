import * as z from 'zod';

/** The parts of Jira's replies the app relies on, one schema an endpoint. Everything else in a reply is ignored. */

const NamedSchema = z.object({ id: z.string(), name: z.string() });
const IssueTypeSchema = NamedSchema.extend({ subtask: z.boolean().optional(), hierarchyLevel: z.number().int().optional() });

/** GET /rest/api/3/issue/{issueIdOrKey} */
export const IssueReplySchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    description: z.unknown().optional(),
    environment: z.unknown().optional(),
    issuetype: NamedSchema,
    project: z.object({ id: z.string(), key: z.string() }),
    priority: NamedSchema.nullish(),
    components: z.array(NamedSchema).nullish(),
    labels: z.array(z.string()).nullish(),
    security: z.object({ id: z.string() }).nullish(),
    created: z.string(),
  }),
});
export type IssueReply = z.infer<typeof IssueReplySchema>;

/** What may be edited on an issue, as an expansion of it. */
const EditMetaSchema = z.object({
  fields: z.object({
    priority: z.object({ allowedValues: z.array(NamedSchema).optional() }).optional(),
    components: z.object({ allowedValues: z.array(NamedSchema).optional() }).optional(),
    labels: z.object({}).optional(),
    /** Only types that the issue can have without being moved. */
    issuetype: z.object({ allowedValues: z.array(IssueTypeSchema).optional() }).optional(),
  }),
});

export type EditMetaReply = z.infer<typeof EditMetaSchema>;

/** GET /rest/api/3/issue/{issueIdOrKey}?expand=editmeta */
export const EditableIssueReplySchema = IssueReplySchema.extend({ editmeta: EditMetaSchema });

/** GET /rest/api/3/project/{projectIdOrKey} */
export const ProjectReplySchema = z.object({ id: z.string(), key: z.string() });

/** GET /rest/api/3/project/{projectIdOrKey}/components */
export const ComponentsReplySchema = z.array(NamedSchema);

/** GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes */
export const CreatableTypesReplySchema = z.object({ issueTypes: z.array(IssueTypeSchema.required({ subtask: true })) });

/** GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} */
export const CreateFieldsReplySchema = z.object({
  total: z.number().int().optional(),
  fields: z.array(z.object({ fieldId: z.string(), allowedValues: z.array(z.unknown()).optional() })),
});

/** The allowed values of a field that holds things with a name. */
export const NamedListSchema = z.array(NamedSchema);

/** GET /rest/api/3/search/jql, asked for labels only */
export const LabelSearchReplySchema = z.object({
  issues: z.array(z.object({ fields: z.object({ labels: z.array(z.string()).nullish() }) })),
});

/** One page of an issue's changelog, wherever it stands. `toString` is a name every object has, so it is taken as unknown. */
export const HistorySchema = z.object({
  created: z.string(),
  author: z.object({ accountId: z.string() }).nullish(),
  items: z.array(
    z.object({
      field: z.string(),
      from: z.string().nullish(),
      fromString: z.string().nullish(),
      to: z.string().nullish(),
      toString: z.unknown().transform((text) => (typeof text === 'string' ? text : null)).optional(),
    }),
  ),
});

/** GET /rest/api/3/issue/{issueIdOrKey}/changelog */
export const ChangelogReplySchema = z.object({ total: z.number().int(), values: z.array(HistorySchema) });

/** GET /rest/api/3/mypermissions */
export const MyPermissionsReplySchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** POST /rest/api/3/issue/{issueIdOrKey}/comment, of which only the id matters */
export const CreatedSchema = z.object({ id: z.string() });

/** Of what Jira says about one refused issue only the names of the fields matter; its words are in the reader's language. */
const ElementErrorsSchema = z.object({ errors: z.record(z.string(), z.unknown()) });

/** POST /rest/api/3/issue/bulk */
export const BulkCreateReplySchema = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })),
  errors: z
    .array(
      z.object({
        failedElementNumber: z.number().int(),
        status: z.number().int(),
        elementErrors: ElementErrorsSchema.nullish().catch(null),
      }),
    )
    .default([]),
});
export type BulkCreateError = z.infer<typeof BulkCreateReplySchema>['errors'][number];

/** GET /rest/api/3/issueLinkType */
export const LinkTypesReplySchema = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});

/** GET /rest/api/3/issue/{issueIdOrKey}, asked for nothing but who it is */
export const IssueNameReplySchema = z.object({ id: z.string(), key: z.string() });
