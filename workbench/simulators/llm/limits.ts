/** Forge's limits for hosted models. Source: limits-llm, 2026-09-30. */
export const llmLimits = {
  /** Over all models of an installation. */
  requestsPerMinute: 100,
  /** For each model of an installation, prompt and answer together. */
  tokensPerMinute: 500_000,
  inferenceMs: 5 * 60 * 1000,
} as const;

/** Families that refuse both sampling parameters. Source: Forge LLM API reference, model notes. */
export const modelsWithoutSampling = ['opus-4-7', 'opus-4-8', 'opus-5', 'sonnet-5'] as const;
