import { textReply } from '../chat-reply';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Ends its turn without calling the tool it was told to call. */
export const createEmpty = (options: ScriptOptions = {}) => scriptedBackend('empty', options, () => textReply(''));
