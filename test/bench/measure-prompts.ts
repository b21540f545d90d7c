import { estimateTokens } from '../../src/domain/issue/budget';
import { triagePrompt, type TriagePrompt } from '../../src/domain/triage/prompt';
import type { BenchIssue } from './bench-issues';
import type { Figure } from './figure';
import { median, quantile } from './quantile';

/** Forge's price of its Haiku models, US dollars a million tokens (Forge LLMs API pricing, 2026-08). */
const HaikuPrice = { INPUT_USD: 1, OUTPUT_USD: 5 } as const;
/** An answer's size is assumed, not measured: no real model has answered here. */
const ASSUMED_ANSWER_TOKENS = 400;

/** The size of a marker is what counts here, not its randomness. */
const MARKER = '0123456789abcdef'.repeat(2);

/** The whole request as a model reads it: system text, fenced issue and tool schema. */
const promptTokens = ({ messages, tool }: TriagePrompt): number =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content), 0) + estimateTokens(JSON.stringify(tool));

/** Prompt sizes by the estimate of src/domain/issue/budget.ts, and what a triage costs at Forge's Haiku price. */
export function measurePrompts(given: { source: string; issues: readonly BenchIssue[] }): readonly Figure[] {
  const { source, issues } = given;
  const tokens = issues.map(({ snapshot, choices }) => promptTokens(triagePrompt(snapshot, choices, MARKER)));
  const middle = median(tokens);
  const cost = (middle * HaikuPrice.INPUT_USD + ASSUMED_ANSWER_TOKENS * HaikuPrice.OUTPUT_USD) / 1_000_000;
  return [
    { key: 'prompt.source', value: source, unit: '' },
    { key: 'prompt.n', value: tokens.length, unit: 'issues' },
    { key: 'prompt.tokensMedian', value: middle, unit: 'tokens (estimate)' },
    { key: 'prompt.tokensP95', value: quantile(tokens, 0.95), unit: 'tokens (estimate)' },
    { key: 'triage.answerTokensAssumed', value: ASSUMED_ANSWER_TOKENS, unit: 'tokens (assumed)' },
    { key: 'triage.costUsdMedian', value: cost, unit: 'US dollars at Haiku price' },
  ];
}
