import { textReply, toolReply } from '../chat-reply';
import { findToolToCall } from '../chat-request';
import type { ModelRequest } from '../language-model-backend';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Calls the tool with the arguments a test wants, for each prompt. */
export function createPerfect({ answer, ...options }: ScriptOptions & { answer: (request: ModelRequest) => unknown }) {
  return scriptedBackend('perfect', options, (request) => {
    const tool = findToolToCall(request);
    return tool ? toolReply([{ name: tool.function.name, arguments: answer(request) }]) : textReply('Done.');
  });
}
