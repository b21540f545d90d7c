import * as z from 'zod';
import { SpanSchema } from '../issue/span';
import { ConfidenceSchema } from './confidence';
import { FieldValueSchema, TriageFieldSchema } from './field';

/** One value with what it rests on. The quote is a place in the issue, never its words. */
export const SupportedValueSchema = z.object({
  value: FieldValueSchema,
  reason: z.string(),
  evidence: SpanSchema,
});
export type SupportedValue = z.infer<typeof SupportedValueSchema>;

export const SuggestionSchema = z.object({
  field: TriageFieldSchema,
  values: z.array(SupportedValueSchema).min(1),
  confidence: ConfidenceSchema,
});
export type Suggestion = z.infer<typeof SuggestionSchema>;

export const AbstentionSchema = z.object({
  field: TriageFieldSchema,
  why: z.enum(['switched_off', 'no_values', 'not_enough_evidence', 'already_right']),
});
export type Abstention = z.infer<typeof AbstentionSchema>;

export const ModelProblemSchema = z.enum([
  'unavailable',
  'rate_limited',
  'refused',
  'truncated',
  'invalid_answer',
  'too_slow',
  'no_model',
]);

/** What one triage found, as it is kept: places, values, our own and the model's reasons; no text of the issue. */
export const TriageReportSchema = z.object({
  id: z.string(),
  issueId: z.string(),
  projectId: z.string(),
  createdAt: z.iso.datetime(),
  /** Fingerprint of summary and description as they were read. */
  textFingerprint: z.string(),
  answeredBy: z.enum(['model', 'rules']),
  modelAsked: z.string().nullable(),
  modelProblem: ModelProblemSchema.nullable(),
  suggestions: z.array(SuggestionSchema),
  abstentions: z.array(AbstentionSchema),
});
export type TriageReport = z.infer<typeof TriageReportSchema>;
