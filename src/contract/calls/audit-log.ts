import * as z from 'zod';
import { AuditEventSchema, ChangeKindSchema } from '../../domain/audit/event';
import { AuditFilterSchema } from '../../domain/audit/filter';
import { HashSchema } from '../../domain/audit/record';
import { ChangeIdSchema } from '../../domain/change/change';
import { call } from '../call';
import { ApprovalSchema, UndoViewSchema } from './changes';

export { isUpkeep } from '../../domain/audit/upkeep';
export { AuditFilterSchema, OutcomeSchema, everything, type AuditFilter, type Outcome } from '../../domain/audit/filter';

const SeqSchema = z.number().int().positive();
const CursorSchema = SeqSchema.nullable();

/** One change of an undo: what it does, and the key of the sub-task it deletes where the log knows that. */
export const TakenBackSchema = z.object({ changeId: ChangeIdSchema, kind: ChangeKindSchema, issueKey: z.string().nullable() });
export type TakenBack = z.infer<typeof TakenBackSchema>;

/** An event and its number in the log; of an undo's events, what that undo takes back. */
export const AuditRowSchema = z.object({ seq: SeqSchema, event: AuditEventSchema, takesBack: z.array(TakenBackSchema).exactOptional() });
export type AuditRow = z.infer<typeof AuditRowSchema>;

export const AuditPageSchema = z.object({
  rows: z.array(AuditRowSchema),
  /** Sent back as `before` to read on; null when there is nothing older. A page may be short and still have a next one. */
  nextBefore: CursorSchema,
});
export type AuditPage = z.infer<typeof AuditPageSchema>;

/** One event with what proves it. `checks` were made just now, by the server. */
export const AuditDetailSchema = z.object({
  seq: SeqSchema,
  event: AuditEventSchema,
  proof: z.object({
    /** As they stand in the log, also where somebody made them something else. */
    previousHash: z.string().nullable(),
    bodyHash: z.string(),
    hash: z.string(),
    /** The event's own words give its hash; with the one before they give its place in the chain; the account its seal. */
    checks: z.object({ body: z.boolean(), link: z.boolean().nullable(), account: z.boolean().nullable() }),
    /** The first anchor noted at or behind this event: from then on it could not be changed unseen. */
    anchoredBy: z.object({ seq: SeqSchema, at: z.iso.datetime() }).nullable(),
  }),
});
export type AuditDetail = z.infer<typeof AuditDetailSchema>;

export const AnchorPlaceSchema = z.object({
  count: z.number().int().nonnegative(),
  last: z.object({ seq: SeqSchema, hash: HashSchema, at: z.iso.datetime() }).nullable(),
});

export const FindingViewSchema = z.object({ problem: z.string(), seq: z.number().int().nonnegative() });

export const IntegrityViewSchema = z.object({
  head: z.object({ seq: z.number().int().nonnegative(), hash: z.string() }),
  /** The last check by the schedule or by an admin; null before the first. */
  lastVerified: z
    .object({ at: z.iso.datetime(), throughSeq: z.number().int().nonnegative(), findings: z.array(FindingViewSchema) })
    .nullable(),
  anchors: z.object({ kvs: AnchorPlaceSchema, jira: AnchorPlaceSchema }),
  /** What retention took away, signed off in the chain itself. */
  cut: z.object({ toSeq: SeqSchema, count: z.number().int(), at: z.iso.datetime() }).nullable(),
});
export type IntegrityView = z.infer<typeof IntegrityViewSchema>;

/** One step of checking the whole log; `state` goes back unread into the next step. */
export const VerificationStepSchema = z.object({
  done: z.boolean(),
  verified: z.number().int().nonnegative(),
  /** The last number there is: what `verified` is on its way to. */
  total: z.number().int().nonnegative(),
  findings: z.array(FindingViewSchema),
  state: z.string().max(20_000).nullable(),
});
export type VerificationStep = z.infer<typeof VerificationStepSchema>;

export const DecisionChartSchema = z.object({
  /** `YYYY-MM-DD` in UTC, every day from first to last. */
  days: z.array(
    z.object({
      day: z.string(),
      approved: z.number().int(),
      dismissed: z.number().int(),
      voided: z.number().int(),
      applied: z.number().int(),
      failed: z.number().int(),
      undone: z.number().int(),
      /** Writes that keep readiness in Jira search true, made without anybody and counted nowhere else. */
      upkeep: z.number().int(),
    }),
  ),
});
export type DecisionChart = z.infer<typeof DecisionChartSchema>;

export const ExportFormatSchema = z.enum(['jsonl', 'csv', 'ocsf']);
export type ExportFormat = z.infer<typeof ExportFormatSchema>;

export const ExportBeginSchema = z.object({
  /** Goes into `readExport` for the first part. Nothing is kept on the server, so any part can be asked for again. */
  token: z.string().max(4_000),
  fromSeq: SeqSchema,
  toSeq: SeqSchema,
  fileName: z.string(),
});
export const ExportPartSchema = z.object({
  text: z.string(),
  /** For the next part; null when this was the last. */
  nextToken: z.string().max(4_000).nullable(),
  /** The last number this part looked at: how far the way from `fromSeq` to `toSeq` is done. */
  throughSeq: z.number().int().nonnegative(),
  /** Events written so far, all parts together. */
  events: z.number().int().nonnegative(),
});
export type ExportPart = z.infer<typeof ExportPartSchema>;

/** Changes taken back together: one approval, one automatic run, or all that was written under one settings version. */
export const UndoScopeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('approval'), proposalId: z.string().min(1).max(64) }),
  z.strictObject({ type: z.literal('run'), correlationId: z.string().min(1).max(64) }),
  z.strictObject({
    type: z.literal('settings_version'),
    projectId: z.string().regex(/^\d{1,19}$/),
    settingsVersion: z.number().int().nonnegative(),
  }),
]);
export type UndoScope = z.infer<typeof UndoScopeSchema>;

export const UndoPlanSchema = z.object({
  undos: z.array(UndoViewSchema),
  /** Proposals whose issue could not be read, with the code of the reason. */
  skipped: z.array(z.object({ issueKey: z.string().nullable(), code: z.string() })),
  nextBefore: CursorSchema,
});
export type UndoPlan = z.infer<typeof UndoPlanSchema>;

export const auditLogCalls = {
  listAuditEvents: call(
    'listAuditEvents',
    z.strictObject({ filter: AuditFilterSchema, before: CursorSchema, pageSize: z.number().int().min(1).max(100) }),
    AuditPageSchema,
  ),
  getAuditEvent: call('getAuditEvent', z.strictObject({ seq: SeqSchema }), AuditDetailSchema),
  listUnknownOutcomes: call('listUnknownOutcomes', z.strictObject({ after: z.number().int().nonnegative() }), AuditPageSchema),
  getIntegrity: call('getIntegrity', z.strictObject({}), IntegrityViewSchema),
  verifyAuditLog: call('verifyAuditLog', z.strictObject({ state: z.string().max(20_000).nullable() }), VerificationStepSchema),
  getDecisionChart: call('getDecisionChart', z.strictObject({ days: z.union([z.literal(7), z.literal(30), z.literal(90)]) }), DecisionChartSchema),
  beginExport: call('beginExport', z.strictObject({ format: ExportFormatSchema, filter: AuditFilterSchema }), ExportBeginSchema),
  readExport: call('readExport', z.strictObject({ token: z.string().max(4_000) }), ExportPartSchema),
  planUndo: call('planUndo', z.strictObject({ scope: UndoScopeSchema, before: CursorSchema }), UndoPlanSchema),
  /** Answers the same undo after the attempt. */
  approveUndo: call('approveUndo', ApprovalSchema, UndoViewSchema),
} as const;
