import { quantile } from '../bench/quantile';
import { ASSUMED_ANSWER_TOKENS, forgePrices, usdPer1000 } from './forge-prices';
import { mean } from './metrics/mean';
import type { Replay } from './replay-project';

export interface Effort {
  /** Milliseconds of CPU an issue takes, all but the model: index in memory, ranking, votes, comparing, weighing. */
  readonly cpuMs: { readonly mean: number | null; readonly p95: number | null };
  /** Estimated size of what a model would be asked; with `--model none` nobody is asked. */
  readonly promptTokens: { readonly median: number | null; readonly p95: number | null };
  /** At the mean prompt and an assumed answer. */
  readonly usdPer1000Issues: Readonly<Record<keyof typeof forgePrices, number | null>>;
  readonly answerTokensAssumed: number;
}

export function scoreEffort({ cpuMs, promptTokens }: Replay): Effort {
  const at = (numbers: readonly number[], place: number) => (numbers.length === 0 ? null : quantile(numbers, place));
  const tokens = mean(promptTokens);
  const cost = (tier: keyof typeof forgePrices) => (tokens === null ? null : usdPer1000(forgePrices[tier], tokens));
  return {
    cpuMs: { mean: mean(cpuMs), p95: at(cpuMs, 0.95) },
    promptTokens: { median: at(promptTokens, 0.5), p95: at(promptTokens, 0.95) },
    usdPer1000Issues: { haiku: cost('haiku'), sonnet: cost('sonnet'), opus: cost('opus') },
    answerTokensAssumed: ASSUMED_ANSWER_TOKENS,
  };
}
