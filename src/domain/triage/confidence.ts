import * as z from 'zod';

/** What a level can rest on. Each is something code checked; a number a model gave itself is not among them. */
export const ConfidenceReasonSchema = z.enum([
  'quote_found',
  'value_named',
  'rules_agree',
  'history_agrees',
  'history_alone',
  'history_differs',
  'repaired_answer',
]);
export type ConfidenceReason = z.infer<typeof ConfidenceReasonSchema>;

/** `atLeast` is the lower end of the 95 % interval, from 0 to 1. */
export const MeasuredSchema = z.object({
  right: z.number().int().nonnegative(),
  of: z.number().int().positive(),
  atLeast: z.number().min(0).max(1),
});
export type Measured = z.infer<typeof MeasuredSchema>;

export const ConfidenceSchema = z.object({
  level: z.enum(['high', 'medium', 'low']),
  because: z.array(ConfidenceReasonSchema),
  /** From 0 to 1: how sure the checked evidence is, before anybody decided; null in reports from before it was kept. */
  score: z.number().min(0).max(1).nullable().default(null),
  /** How often suggestions of this project at least this sure were right; null while too few were decided. */
  measured: MeasuredSchema.nullable().default(null),
});
export type Confidence = z.infer<typeof ConfidenceSchema>;

/** What is known of one value before it is scored. */
export interface ScoredEvidence {
  readonly because: readonly ConfidenceReason[];
  /** What the project's past makes of the value, from 0 to 1; null where there is no past to ask. */
  readonly share: number | null;
  /** Whether a model, and not only our own rules, came up with it. */
  readonly byModel: boolean;
}

/** Without a past a quote alone is a guess: it lets a suggestion exist and says little more. */
const QUOTE_ALONE = 0.35;

/** Log odds of a sign. What the past says already counts that the issue names the value, so that sign counts once. */
const LogOdds = { VALUE_NAMED: 1.3, RULES_AGREE: 1.3, MODEL_AND_PAST: 1.3, REPAIRED: -1 } as const;

/** A share of exactly 0 or 1 would leave nothing for other signs to say. */
const certain = (share: number): number => Math.min(0.98, Math.max(0.02, share));

/**
 * How sure the evidence for a value is, from 0 to 1: the past's share, or a fixed low start where there is none, moved by each
 * further sign. The steps for what a model says are assumptions, and stay so until people's decisions measure them.
 */
export function scoreOf({ because, share, byModel }: ScoredEvidence): number {
  const start = certain(share ?? QUOTE_ALONE);
  const signs =
    (share === null && because.includes('value_named') ? LogOdds.VALUE_NAMED : 0) +
    (because.includes('rules_agree') ? LogOdds.RULES_AGREE : 0) +
    (byModel && share !== null ? LogOdds.MODEL_AND_PAST : 0) +
    (because.includes('repaired_answer') ? LogOdds.REPAIRED : 0);
  return 1 / (1 + Math.exp(-(Math.log(start / (1 - start)) + signs)));
}

/**
 * Words for a score. On five public projects what the past said of components at `high` was right in 79 to 97 of 100 cases: a
 * rank, until a project's own decisions put a number beside it.
 */
export function levelOf(score: number): Confidence['level'] {
  return score >= 0.8 ? 'high' : score >= 0.55 ? 'medium' : 'low';
}
