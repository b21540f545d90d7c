import * as z from 'zod';
import { FieldValueSchema, TriageFieldSchema } from '../../domain/triage/field';
import { call } from '../call';

const IssueIdSchema = z.string().regex(/^\d{1,19}$/);
const InstantSchema = z.iso.datetime();

/** Where a piece of evidence stands in the issue. `quote` is null when that text is no longer there. */
export const EvidenceViewSchema = z.object({
  source: z.enum(['summary', 'description']),
  quote: z.string().nullable(),
});

export const ConfidenceViewSchema = z.object({
  level: z.enum(['high', 'medium', 'low']),
  /** What the level rests on, checked by code; never a number the model gave itself. */
  because: z.array(z.enum(['quote_found', 'value_named', 'rules_agree', 'repaired_answer'])),
});

/** Where one proposed change stands, derived from the audit log. */
export const ChangeStatusSchema = z.enum(['open', 'applying', 'applied', 'failed', 'unknown', 'dismissed']);
export type ChangeStatus = z.infer<typeof ChangeStatusSchema>;

export const SuggestionViewSchema = z.object({
  field: TriageFieldSchema,
  /** What Jira holds now. */
  current: z.array(FieldValueSchema),
  /** The values the change would set (priority) or add (components, labels). */
  proposed: z.array(FieldValueSchema),
  effect: z.enum(['set', 'replace', 'add']),
  reason: z.string(),
  evidence: z.array(EvidenceViewSchema),
  confidence: ConfidenceViewSchema,
  status: ChangeStatusSchema,
  /** True when Jira no longer holds the value this change was proposed against. */
  outdated: z.boolean(),
});
export type SuggestionView = z.infer<typeof SuggestionViewSchema>;

/** A field that got no suggestion, and why in one word. */
export const AbstentionViewSchema = z.object({
  field: TriageFieldSchema,
  why: z.enum(['switched_off', 'no_values', 'not_enough_evidence', 'already_right']),
});
export type AbstentionView = z.infer<typeof AbstentionViewSchema>;

export const TriageViewSchema = z.object({
  proposalId: z.string(),
  /** SHA-256 over what would be written and what it rests on; an approval sends it back. */
  digest: z.string(),
  /** The first characters of the digest, for people; the same code stands in the audit log. */
  code: z.string(),
  createdAt: InstantSchema,
  /** True when summary or description changed after this triage. */
  textChanged: z.boolean(),
  answeredBy: z.enum(['model', 'rules']),
  /** The model that was asked, as Forge names it; null when none was. */
  modelAsked: z.string().nullable(),
  /** Why rules alone answered; null when the model did. */
  modelProblem: z
    .enum(['unavailable', 'rate_limited', 'refused', 'truncated', 'invalid_answer', 'too_slow', 'no_model'])
    .nullable(),
  suggestions: z.array(SuggestionViewSchema),
  abstentions: z.array(AbstentionViewSchema),
});
export type TriageView = z.infer<typeof TriageViewSchema>;

export const IssuePanelViewSchema = z.object({
  issueKey: z.string(),
  canEdit: z.boolean(),
  /** An automatic or queued triage that has not finished yet. */
  queued: z.boolean(),
  /** Characters nobody sees (control, zero-width, bidirectional, tag) that cleaning took out of the issue's text. */
  hiddenCharacters: z.number().int().nonnegative(),
  triage: TriageViewSchema.nullable(),
});
export type IssuePanelView = z.infer<typeof IssuePanelViewSchema>;

const IssueInputSchema = z.strictObject({ issueId: IssueIdSchema });
const ChangeInputSchema = z.strictObject({
  issueId: IssueIdSchema,
  proposalId: z.string().min(1).max(64),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  fields: z.array(TriageFieldSchema).min(1).max(3),
});

export const issuePanelCalls = {
  openIssuePanel: call('openIssuePanel', IssueInputSchema, IssuePanelViewSchema),
  triageIssue: call('triageIssue', IssueInputSchema, IssuePanelViewSchema),
  queueTriage: call('queueTriage', IssueInputSchema, IssuePanelViewSchema),
  approveChanges: call('approveChanges', ChangeInputSchema, IssuePanelViewSchema),
  dismissChanges: call('dismissChanges', ChangeInputSchema, IssuePanelViewSchema),
} as const;
