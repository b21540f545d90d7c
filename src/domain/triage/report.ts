import * as z from 'zod';
import { HistoryStateSchema } from '../history/history-state';
import { SpanSchema } from '../issue/span';
import { ModelProblemSchema } from '../model/model-problem';
import { ConfidenceSchema } from './confidence';
import { FieldValueSchema, TriageFieldSchema } from './field';

/** Who came up with a value: a model, words of the issue, the project's past. */
export const BasisSchema = z.enum(['model', 'text', 'history']);
export type Basis = z.infer<typeof BasisSchema>;

/** One value with what it rests on. A quote is a place in the issue, never its words; a past issue is its id. */
export const SupportedValueSchema = z.object({
  value: FieldValueSchema,
  reason: z.string(),
  /** Null for a value that rests on past issues alone. */
  evidence: SpanSchema.nullable(),
  /** Reports from before there was a history do not have these two. */
  basis: z.array(BasisSchema).default(['text']),
  /** Past issues that have this value, best first. */
  pastIssues: z.array(z.string()).default([]),
});
export type SupportedValue = z.infer<typeof SupportedValueSchema>;

export const SuggestionSchema = z.object({
  field: TriageFieldSchema,
  /** Surest first. */
  values: z.array(SupportedValueSchema).min(1),
  confidence: ConfidenceSchema,
});
export type Suggestion = z.infer<typeof SuggestionSchema>;

export const AbstentionSchema = z.object({
  field: TriageFieldSchema,
  why: z.enum(['switched_off', 'no_values', 'not_enough_evidence', 'already_right']),
});
export type Abstention = z.infer<typeof AbstentionSchema>;

/** A past issue and what it is to this one. */
export const SimilarSchema = z.object({ issueId: z.string(), likeness: z.enum(['duplicate', 'related', 'similar']) });
export type Similar = z.infer<typeof SimilarSchema>;

/** What one triage found, as it is kept: places, ids, values, our own and the model's reasons; no text of an issue. */
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
  /** Past issues most like this one, best first; read again, as whoever looks, before anything of them is shown. */
  similar: z.array(SimilarSchema).default([]),
  /** Past issues whose summaries stood in the prompt: what a model says of the issue may say something of them. */
  examples: z.array(z.string()).default([]),
  /** How much of the project's past could be looked at. */
  history: HistoryStateSchema.default({ status: 'none', read: 0 }),
  /** How many values of each open field there were to choose from. */
  choices: z.partialRecord(TriageFieldSchema, z.number().int()).default({}),
});
export type TriageReport = z.infer<typeof TriageReportSchema>;
