import { triagePrompt } from '../../src/domain/triage/prompt';
import { promptExamples } from '../../src/domain/triage/prompt-examples';
import { ASSUMED_ANSWER_TOKENS, forgePrices, usdPer1000 } from '../eval/forge-prices';
import { promptTokens } from '../eval/prompt-for';
import type { BenchIssues } from './bench-issues';
import type { Figure } from './figure';
import { median, quantile } from './quantile';
import { walkPast } from './walk-past';

/** The size of a marker is what counts here, not its randomness. */
const MARKER = '0123456789abcdef'.repeat(2);

/**
 * Prompt sizes by the estimate of src/domain/issue/budget.ts, each with the nearest issues of the past as examples, and what
 * a triage costs at Forge's Haiku price.
 */
export async function measurePrompts({ source, projects }: BenchIssues): Promise<readonly Figure[]> {
  const [tokens, bare]: [number[], number[]] = [[], []];
  let withExamples = 0;
  for (const issues of projects) {
    await walkPast(issues, ({ issue: { snapshot, choices }, nearest }) => {
      const examples = promptExamples(nearest, choices);
      if (examples.length > 0) withExamples++;
      tokens.push(promptTokens(triagePrompt(snapshot, choices, MARKER, examples)));
      bare.push(promptTokens(triagePrompt(snapshot, choices, MARKER)));
    });
  }
  const middle = median(tokens);
  return [
    { key: 'prompt.source', value: source, unit: '' },
    { key: 'prompt.n', value: tokens.length, unit: 'issues' },
    { key: 'prompt.withExamples', value: withExamples / tokens.length, unit: 'share of prompts that hold past issues' },
    { key: 'prompt.tokensMedian', value: middle, unit: 'tokens (estimate)' },
    { key: 'prompt.tokensP95', value: quantile(tokens, 0.95), unit: 'tokens (estimate)' },
    { key: 'prompt.tokensMedianWithoutPast', value: median(bare), unit: 'tokens (estimate)' },
    { key: 'triage.answerTokensAssumed', value: ASSUMED_ANSWER_TOKENS, unit: 'tokens (assumed)' },
    { key: 'triage.costUsdMedian', value: usdPer1000(forgePrices.haiku, middle) / 1_000, unit: 'US dollars at Haiku price' },
  ];
}
