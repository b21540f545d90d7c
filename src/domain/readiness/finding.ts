import * as z from 'zod';
import { SpanSchema } from '../issue/span';
import { CriterionIdSchema, RiskAreaSchema, SeveritySchema, type CriterionId } from './criterion';

/** What one rule says. `cannot_tell`: the text is in a language the rules do not know, or not all of it was read. */
export type RuleResult =
  | { readonly verdict: 'cannot_tell' }
  /** `applies` is false where there is nothing the rule could be about; then it is no merit of the issue either. */
  | { readonly verdict: 'met'; readonly applies?: boolean }
  | {
      readonly verdict: 'not_met';
      /** Words it is about, at most {@link MAX_SPANS}; empty where something is absent. */
      readonly spans: readonly z.infer<typeof SpanSchema>[];
      /** How many there are, where they can be counted. */
      readonly count?: number;
      readonly areas?: readonly z.infer<typeof RiskAreaSchema>[];
      /** Names of files the text speaks of; shown, never stored. */
      readonly names?: readonly string[];
      /** Open questions in comments, at most {@link MAX_SPANS}; shown, never stored. */
      readonly asked?: readonly AskedInComment[];
    };

/** A question as it stands in a comment. */
export interface AskedInComment {
  readonly commentId: string;
  readonly words: string;
}

export const MAX_SPANS = 3;

/** A point lost, and why. Stored without a word of the issue. */
export const FindingSchema = z.object({
  criterion: z.union([CriterionIdSchema, z.string().regex(/^own-[a-z0-9]{1,12}$/)]),
  /** Who says so: code, or a model whose quote code has found in the issue. */
  by: z.enum(['rules', 'model']),
  severity: SeveritySchema,
  points: z.number().int().nonnegative(),
  spans: z.array(SpanSchema).max(MAX_SPANS),
  count: z.number().int().nonnegative().nullable(),
  areas: z.array(RiskAreaSchema),
});
export type Finding = z.infer<typeof FindingSchema>;

/** The verdict a model gave on one criterion, after its quote was looked for. */
export const JudgementSchema = z.object({
  criterion: z.string().regex(/^own-[a-z0-9]{1,12}$/),
  verdict: z.enum(['met', 'not_met', 'cannot_tell']),
  span: SpanSchema.nullable(),
});
export type Judgement = z.infer<typeof JudgementSchema>;

export type RuleResults = Readonly<Partial<Record<CriterionId, RuleResult>>>;
