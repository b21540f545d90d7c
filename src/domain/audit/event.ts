import * as z from 'zod';
import { ChangeIdSchema, ChangeSchema } from '../change/change';
import { ProposalOriginSchema } from '../change/proposal-origin';
import { FieldValueSchema } from '../triage/field';
import { AuditFilterSchema } from './filter';
import { readinessEntries } from './readiness-entries';

/** Version of the envelope below. Adding an optional key keeps it; anything else needs a reader for both first. */
export const AUDIT_EVENT_VERSION = 1;

/**
 * Who did it.
 * - `user`: a person, in front of a surface; the account is null once Atlassian closed it and it was erased here.
 * - `app`: Plumbline with nobody present: automatic triage that a project admin switched on, or a triage that a person
 *   asked for and that is done in the background (then the request names the person).
 * - `schedule`: Plumbline's own upkeep (reconciling, sealing, retention, privacy reports).
 */
export const AuditActorSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user'), accountId: z.string().min(1).nullable() }),
  z.object({ type: z.literal('app') }),
  z.object({ type: z.literal('schedule') }),
]);
export type AuditActor = z.infer<typeof AuditActorSchema>;

const kinds = ChangeSchema.options.map((option) => option.shape.kind.value);
export const ChangeKindSchema = z.enum(kinds);

/** Text that can be proved later and not read: HMAC-SHA256 (hex) under the site's own key, and its length in UTF-16 units. */
export const SealedTextSchema = z.object({ hmac: z.string().regex(/^[0-9a-f]{64}$/), chars: z.number().int().nonnegative() });
export type SealedText = z.infer<typeof SealedTextSchema>;

/** What a change is about, without words of an issue or of a model. */
export const ChangeDetailSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('values'),
    /** The first of what was there, and how many that were. */
    before: z.array(FieldValueSchema),
    beforeTotal: z.number().int().nonnegative(),
    add: z.array(FieldValueSchema),
    remove: z.array(FieldValueSchema),
  }),
  z.object({ type: z.literal('property'), key: z.string(), before: SealedTextSchema.nullable(), after: SealedTextSchema.nullable() }),
  z.object({ type: z.literal('text'), text: SealedTextSchema }),
  z.object({ type: z.literal('link'), linkType: z.string(), direction: z.enum(['outward', 'inward']), otherKey: z.string() }),
]);
export type ChangeDetail = z.infer<typeof ChangeDetailSchema>;

const proposal = { proposalId: z.string(), code: z.string() };
const changes = z.array(ChangeIdSchema);
const change = { ...proposal, changeId: ChangeIdSchema, kind: ChangeKindSchema, settingsVersion: z.number().int() };
const attempt = { ...change, attempt: z.number().int().positive() };
const detailed = { ...attempt, detail: ChangeDetailSchema };
const undone = z.object({ ...change, by: z.object({ proposalId: z.string(), code: z.string() }) });
const created = z.object({ id: z.string(), key: z.string().nullable() }).nullable();
const count = z.number().int().nonnegative();
/** Why a change needed no person: at most one wrong in N was asked for, and `right` of `of` at least this sure were right. */
export const SureEnoughSchema = z.object({
  changeId: ChangeIdSchema,
  oneWrongIn: z.number().int(),
  /** In thousandths. */
  score: count,
  right: count,
  of: count,
});
export type SureEnough = z.infer<typeof SureEnoughSchema>;
/** Switches of a project admin that stand for a person's approval: publishing is on, or was switched off and a property is left. */
export const AutomationSchema = z.enum(['publish_readiness', 'unpublish_readiness']);
export type Automation = z.infer<typeof AutomationSchema>;
const seq = z.number().int().positive();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The closed list of what is recorded, each with its own payload. Names are `noun.past_tense` and are never renamed once
 * stored. No payload holds text of an issue, of a prompt or of a model's answer.
 */
export const AuditEntrySchema = z.discriminatedUnion('action', [
  /** `task`: what was asked for where it was no triage. */
  z.object({ action: z.literal('analysis.requested'), payload: z.object({ task: z.enum(['readiness', 'work_order']).exactOptional() }) }),
  z.object({
    action: z.literal('analysis.completed'),
    payload: z.object({
      ...proposal,
      answeredBy: z.enum(['model', 'rules']),
      modelAsked: z.string().nullable(),
      promptVersion: z.string(),
      settingsVersion: z.number().int(),
      inputTokens: count.nullable(),
      outputTokens: count.nullable(),
      changes,
    }),
  }),
  z.object({ action: z.literal('analysis.failed'), payload: z.object({ problem: z.string() }) }),
  ...readinessEntries,
  z.object({
    action: z.literal('proposal.created'),
    payload: z.object({ ...proposal, origin: ProposalOriginSchema, changes, kinds: z.array(ChangeKindSchema) }),
  }),
  z.object({
    action: z.literal('proposal.approved'),
    /**
     * `overwrites`: the values set before that the person ticked, one by one. `sure`: only where the app approved by itself,
     * what the admin asked for and what the outcomes of the project said. `automation`: the switch of the admin that
     * stands for a person's approval.
     */
    payload: z.object({ ...proposal, changes, overwrites: changes, sure: z.array(SureEnoughSchema).exactOptional(), automation: AutomationSchema.exactOptional() }),
  }),
  z.object({ action: z.literal('proposal.dismissed'), payload: z.object({ ...proposal, changeId: ChangeIdSchema }) }),
  z.object({ action: z.literal('proposal.voided'), payload: z.object({ ...proposal, changes }) }),
  z.object({ action: z.literal('change.intended'), payload: z.object(detailed) }),
  z.object({ action: z.literal('change.applied'), payload: z.object({ ...detailed, found: z.boolean(), created }) }),
  z.object({ action: z.literal('change.failed'), payload: z.object({ ...attempt, problem: z.string() }) }),
  /** A later proposal took this change back; `by` names it. */
  z.object({ action: z.literal('change.undone'), payload: undone }),
  /** The undo was itself undone: the change stands again. */
  z.object({ action: z.literal('change.restored'), payload: undone }),
  z.object({
    action: z.literal('settings.changed'),
    payload: z.object({ fromVersion: z.number().int(), toVersion: z.number().int(), changed: z.array(z.string()) }),
  }),
  /** From here on a project obeys this version of its settings. */
  z.object({ action: z.literal('policy.activated'), payload: z.object({ version: z.number().int() }) }),
  z.object({
    action: z.literal('quota.denied'),
    payload: z.object({ quota: z.enum(['forge_llm_requests']), model: z.string().nullable() }),
  }),
  z.object({
    action: z.literal('data.exported'),
    /** Whose events were asked for is not written down: an account must be erasable, and a payload never changes. */
    payload: z.object({
      format: z.enum(['jsonl', 'csv', 'ocsf']),
      filter: AuditFilterSchema.omit({ accountId: true }).extend({ byAccount: z.boolean() }),
      fromSeq: seq,
      toSeq: seq,
    }),
  }),
  z.object({ action: z.literal('data.erased'), payload: z.object({ what: z.enum(['issue', 'account', 'history']), count }) }),
  z.object({
    action: z.literal('retention.pruned'),
    payload: z.object({
      what: z.enum(['proposals', 'readiness_reports', 'work_orders', 'audit_events']),
      olderThanDays: z.number().int(),
      count,
      /** For audit events: which part of the chain was taken away, and the hashes it joined. */
      cut: z.object({ fromSeq: seq, toSeq: seq, hashBefore: hash, hashAfter: hash }).nullable(),
    }),
  }),
  z.object({ action: z.literal('integrity.verified'), payload: z.object({ fromSeq: seq, toSeq: seq, events: count }) }),
  z.object({ action: z.literal('integrity.failed'), payload: z.object({ problem: z.string(), seq }) }),
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
    /** Joins everything one press of a button, or one automatic run, led to. */
    correlationId: z.string(),
  })
  .and(AuditEntrySchema);
export type AuditEvent = z.infer<typeof AuditEventSchema>;
