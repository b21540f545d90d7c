import * as z from 'zod';
import { FieldValueSchema, TriageFieldSchema } from '../triage/field';

/** Version of the envelope below. Adding an optional key keeps it; anything else needs a reader for both first. */
export const AUDIT_EVENT_VERSION = 1;

/**
 * Who did it.
 * - `user`: a person, in front of a surface.
 * - `app`: Plumbline with nobody present: automatic triage that a project admin switched on, or a triage that a person
 *   asked for and that is done in the background (then the request names the person).
 * - `schedule`: Plumbline's own upkeep (reconciling, retention, privacy reports).
 */
export const AuditActorSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user'), accountId: z.string().min(1) }),
  z.object({ type: z.literal('app') }),
  z.object({ type: z.literal('schedule') }),
]);
export type AuditActor = z.infer<typeof AuditActorSchema>;

const proposal = { proposalId: z.string(), code: z.string() };
const change = { ...proposal, field: TriageFieldSchema, attempt: z.number().int().positive() };
const values = { before: z.array(FieldValueSchema), after: z.array(FieldValueSchema) };

/**
 * The closed list of what is recorded, each with its own payload. Names are `noun.past_tense` and are never renamed once
 * stored. No payload holds text of an issue, of a prompt or of a model's answer.
 */
export const AuditEntrySchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('analysis.requested'), payload: z.object({}) }),
  z.object({
    action: z.literal('analysis.completed'),
    payload: z.object({
      ...proposal,
      answeredBy: z.enum(['model', 'rules']),
      modelAsked: z.string().nullable(),
      promptVersion: z.string(),
      settingsVersion: z.number().int(),
      inputTokens: z.number().int().nonnegative().nullable(),
      outputTokens: z.number().int().nonnegative().nullable(),
      fields: z.array(TriageFieldSchema),
    }),
  }),
  z.object({ action: z.literal('analysis.failed'), payload: z.object({ problem: z.string() }) }),
  z.object({ action: z.literal('proposal.approved'), payload: z.object({ ...proposal, fields: z.array(TriageFieldSchema) }) }),
  z.object({ action: z.literal('proposal.dismissed'), payload: z.object({ ...proposal, field: TriageFieldSchema }) }),
  z.object({ action: z.literal('proposal.voided'), payload: z.object({ ...proposal, fields: z.array(TriageFieldSchema) }) }),
  z.object({ action: z.literal('change.intended'), payload: z.object({ ...change, ...values }) }),
  z.object({ action: z.literal('change.applied'), payload: z.object({ ...change, ...values, found: z.boolean() }) }),
  z.object({ action: z.literal('change.failed'), payload: z.object({ ...change, problem: z.string() }) }),
  z.object({
    action: z.literal('settings.changed'),
    payload: z.object({ fromVersion: z.number().int(), toVersion: z.number().int(), changed: z.array(z.string()) }),
  }),
  z.object({ action: z.literal('data.erased'), payload: z.object({ what: z.enum(['issue', 'account']), count: z.number().int() }) }),
  z.object({ action: z.literal('retention.pruned'), payload: z.object({ olderThanDays: z.number().int(), count: z.number().int() }) }),
]);
export type AuditEntry = z.infer<typeof AuditEntrySchema>;
export type AuditAction = AuditEntry['action'];
export const auditActions = AuditEntrySchema.options.map((option) => option.shape.action.value);

/** What an event is about. Ids only: a name or a summary could hold what its reader may not see. */
export const AuditTargetSchema = z.object({
  projectId: z.string().nullable(),
  issueId: z.string().nullable(),
  issueKey: z.string().nullable(),
});
export type AuditTarget = z.infer<typeof AuditTargetSchema>;

export const AuditEventSchema = z
  .object({
    /** Chosen so that recording the same fact twice gives the same id; the second insert changes nothing. */
    id: z.string().min(1).max(190),
    version: z.literal(AUDIT_EVENT_VERSION),
    occurredAt: z.iso.datetime(),
    actor: AuditActorSchema,
    target: AuditTargetSchema,
    /** Joins everything one press of a button led to. */
    correlationId: z.string(),
  })
  .and(AuditEntrySchema);
export type AuditEvent = z.infer<typeof AuditEventSchema>;
