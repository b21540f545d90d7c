import { ModelServiceError } from '../language-model-backend';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Answers 503, always, without a code: the proxy's own words. */
export const createDown = (options: ScriptOptions = {}) =>
  scriptedBackend('down', options, () => {
    throw new ModelServiceError(503, undefined, 'Service Unavailable');
  });
