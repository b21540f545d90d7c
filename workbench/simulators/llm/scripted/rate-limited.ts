import { ModelServiceError } from '../language-model-backend';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Answers 429, always. */
export const createRateLimited = (options: ScriptOptions = {}) =>
  scriptedBackend('rate-limited', options, () => {
    throw new ModelServiceError(429, 'RATE_LIMIT_EXCEEDED', 'Limits for the current installation have been exceeded');
  });
