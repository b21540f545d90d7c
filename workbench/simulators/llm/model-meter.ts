import type { Clock } from '../../host/clock';
import { createRateWindow } from '../rate-window';
import type { RateWindow } from '../rate-window';
import { ModelServiceError } from './language-model-backend';
import { llmLimits } from './limits';

/** What one installation has spent of its model limits. */
export interface ModelMeter {
  /** Counts a request and its prompt. @throws ModelServiceError 429 when either is too much */
  countRequest(model: string, tokens: number): void;
  /** Counts what a model wrote, which is known only afterwards: it is answered, and the next request pays. */
  chargeTokens(model: string, tokens: number): void;
}

export function createModelMeter(clock: Clock): ModelMeter {
  const MINUTE_MS = 60_000;
  const requests = createRateWindow({ clock, limit: llmLimits.requestsPerMinute, windowMs: MINUTE_MS });
  const tokensByModel = new Map<string, RateWindow>();
  const tokensOf = (model: string) => {
    const window =
      tokensByModel.get(model) ?? createRateWindow({ clock, limit: llmLimits.tokensPerMinute, windowMs: MINUTE_MS });
    tokensByModel.set(model, window);
    return window;
  };
  return {
    countRequest(model, tokens) {
      if (requests.spend(1) && tokensOf(model).spend(tokens)) return;
      throw new ModelServiceError(429, 'RATE_LIMIT_EXCEEDED', 'Limits for the current installation have been exceeded');
    },
    chargeTokens: (model, tokens) => tokensOf(model).charge(tokens),
  };
}
