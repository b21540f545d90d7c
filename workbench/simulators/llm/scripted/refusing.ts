import { textReply } from '../chat-reply';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Declines to answer, with the finish reason that models give for it. */
export const createRefusing = (options: ScriptOptions = {}) =>
  scriptedBackend('refusing', options, () => textReply('I cannot help with this request.', 'refusal'));
