/**
 * US dollars for a million tokens, by tier.
 * Source: Atlassian, Forge LLMs API pricing, July and August 2026; newer models of a tier are taken to cost the same.
 */
export const forgePrices = {
  haiku: { input: 1, output: 5 },
  sonnet: { input: 3, output: 15 },
  opus: { input: 5, output: 25 },
} as const;

/** An answer's size is assumed, not measured: no real model has answered here. */
export const ASSUMED_ANSWER_TOKENS = 400;

/** What 1,000 issues cost, in US dollars. */
export const usdPer1000 = ({ input, output }: { input: number; output: number }, promptTokens: number): number =>
  (1_000 * (promptTokens * input + ASSUMED_ANSWER_TOKENS * output)) / 1_000_000;
