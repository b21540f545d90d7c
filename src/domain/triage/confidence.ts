import * as z from 'zod';

/** What a level can rest on. Each is something code checked; a number a model gave itself is not among them. */
export const ConfidenceReasonSchema = z.enum(['quote_found', 'value_named', 'rules_agree', 'repaired_answer']);
export type ConfidenceReason = z.infer<typeof ConfidenceReasonSchema>;

export const ConfidenceSchema = z.object({
  level: z.enum(['high', 'medium', 'low']),
  because: z.array(ConfidenceReasonSchema),
});
export type Confidence = z.infer<typeof ConfidenceSchema>;

const weight: Readonly<Record<ConfidenceReason, number>> = {
  // A quote is what lets a suggestion exist at all, so it cannot also raise it above another.
  quote_found: 0,
  value_named: 1,
  rules_agree: 1,
  repaired_answer: -1,
};

/**
 * Ranks evidence: two independent signs are high, one is medium, a quote alone is low. A rank, not a probability: it is
 * not calibrated against what people decided.
 */
export function confidenceFrom(because: readonly ConfidenceReason[]): Confidence {
  const score = because.reduce((sum, reason) => sum + weight[reason], 0);
  return { level: score >= 2 ? 'high' : score === 1 ? 'medium' : 'low', because: [...because] };
}

/** The weaker of two, for a field with several values. */
export function weakest(confidences: readonly Confidence[]): Confidence {
  const order = ['low', 'medium', 'high'];
  const sorted = [...confidences].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return sorted[0] ?? { level: 'low', because: [] };
}
