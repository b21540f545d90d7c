import { z } from 'zod';

/** What one simulated Jira site remembers. The schemas are also the format of `dump` and `restore`. */

export const AdfDocumentSchema = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.unknown()),
});
export type AdfDocument = z.infer<typeof AdfDocumentSchema>;

export const UserRecordSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  siteAdmin: z.boolean(),
  accountType: z.enum(['atlassian', 'app']),
});
export type UserRecord = z.infer<typeof UserRecordSchema>;

/** Anything that is an id and a name: priorities, issue types, statuses, resolutions. */
export const NamedRecordSchema = z.object({ id: z.string(), name: z.string() });
export type NamedRecord = z.infer<typeof NamedRecordSchema>;

export const ComponentRecordSchema = NamedRecordSchema.extend({ description: z.string().optional() });
export type ComponentRecord = z.infer<typeof ComponentRecordSchema>;

export const SecurityLevelRecordSchema = NamedRecordSchema.extend({ members: z.array(z.string()) });
export type SecurityLevelRecord = z.infer<typeof SecurityLevelRecordSchema>;

export const LinkTypeRecordSchema = NamedRecordSchema.extend({ inward: z.string(), outward: z.string() });
export type LinkTypeRecord = z.infer<typeof LinkTypeRecordSchema>;

/** The inward issue is where the link starts: for the type Duplicate, the inward issue duplicates the outward one. */
export const LinkRecordSchema = z.object({
  id: z.string(),
  typeId: z.string(),
  inwardIssueId: z.string(),
  outwardIssueId: z.string(),
});
export type LinkRecord = z.infer<typeof LinkRecordSchema>;

export const ProjectRecordSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  roles: z.object({
    administrators: z.array(z.string()),
    members: z.array(z.string()),
    viewers: z.array(z.string()),
  }),
  issueTypeIds: z.array(z.string()),
  /** Highest first. */
  priorityIds: z.array(z.string()),
  defaultPriorityId: z.string().nullable(),
  componentIds: z.array(z.string()),
  securityLevelIds: z.array(z.string()),
  nextIssueNumber: z.number().int(),
  /** Optional fields that somebody took off the screens of the project; all its issue types share those. */
  fieldsOffScreen: z.object({ create: z.array(z.string()), edit: z.array(z.string()) }).default({ create: [], edit: [] }),
  properties: z.record(z.string(), z.unknown()),
});
export type ProjectRecord = z.infer<typeof ProjectRecordSchema>;

/** One item of a changelog entry. `toText` is Jira's `toString`, a name that no object of ours should carry. */
export const ChangeItemSchema = z.object({
  field: z.string(),
  fieldId: z.string(),
  fieldtype: z.enum(['jira', 'custom']),
  from: z.string().nullable(),
  fromText: z.string().nullable(),
  to: z.string().nullable(),
  toText: z.string().nullable(),
});
export type ChangeItem = z.infer<typeof ChangeItemSchema>;

export const ChangeRecordSchema = z.object({
  id: z.string(),
  authorId: z.string(),
  /** Epoch milliseconds, as every time in this file. */
  created: z.number(),
  items: z.array(ChangeItemSchema),
  historyMetadata: z.unknown().optional(),
});
export type ChangeRecord = z.infer<typeof ChangeRecordSchema>;

export const PropertyRecordSchema = z.object({ key: z.string(), value: z.unknown() });

/** Whom a comment is for. Groups are not simulated. */
export const CommentVisibilitySchema = z.object({ type: z.literal('role'), value: z.string() });
export type CommentVisibility = z.infer<typeof CommentVisibilitySchema>;

/** Dumps written before comments could be edited have no `updated` and no `updateAuthorId`. */
export const CommentRecordSchema = z
  .object({
    id: z.string(),
    authorId: z.string(),
    created: z.number(),
    updateAuthorId: z.string().optional(),
    updated: z.number().optional(),
    body: AdfDocumentSchema,
    properties: z.array(PropertyRecordSchema),
    /** Left out: everybody who sees the issue. */
    visibility: CommentVisibilitySchema.optional(),
  })
  .transform((comment) => ({
    ...comment,
    updateAuthorId: comment.updateAuthorId ?? comment.authorId,
    updated: comment.updated ?? comment.created,
  }));
export type CommentRecord = z.infer<typeof CommentRecordSchema>;

/** A file at an issue, without its content. */
export const AttachmentRecordSchema = z.object({
  id: z.string(),
  filename: z.string(),
  mimeType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  created: z.number(),
  authorId: z.string().nullable(),
});
export type AttachmentRecord = z.infer<typeof AttachmentRecordSchema>;

/** A validator of the app on one transition of one project's workflow. */
export const ValidatorRecordSchema = z.object({
  projectId: z.string(),
  transitionId: z.string(),
  moduleKey: z.string(),
});
export type ValidatorRecord = z.infer<typeof ValidatorRecordSchema>;

/** Never changed in place: a write puts a new record, so an index may be cached by record. */
export const IssueRecordSchema = z.object({
  id: z.string(),
  key: z.string(),
  projectId: z.string(),
  typeId: z.string(),
  summary: z.string(),
  description: AdfDocumentSchema.nullable(),
  /** Absent in sites stored before the workbench knew the field. */
  environment: AdfDocumentSchema.nullable().default(null),
  priorityId: z.string().nullable(),
  componentIds: z.array(z.string()),
  labels: z.array(z.string()),
  statusId: z.string(),
  resolutionId: z.string().nullable(),
  reporterId: z.string().nullable(),
  assigneeId: z.string().nullable(),
  created: z.number(),
  updated: z.number(),
  securityLevelId: z.string().nullable(),
  parentId: z.string().nullable(),
  storyPoints: z.number().nullable(),
  // The next four are absent in sites stored before the workbench knew them.
  /** A day, `2026-02-14`. */
  dueDate: z.string().nullable().default(null),
  originalEstimateSeconds: z.number().int().nullable().default(null),
  /** Null: as much as was estimated. */
  remainingEstimateSeconds: z.number().int().nullable().default(null),
  attachments: z.array(AttachmentRecordSchema).default([]),
  properties: z.record(z.string(), z.unknown()),
  comments: z.array(CommentRecordSchema),
  changes: z.array(ChangeRecordSchema),
});
export type IssueRecord = Readonly<z.infer<typeof IssueRecordSchema>>;
