import { textReply, toolReply } from '../chat-reply';
import { findToolToCall } from '../chat-request';
import type { LanguageModelBackend } from '../language-model-backend';
import { estimatedUsage } from '../token-estimate';
import { toolArguments } from './tool-arguments';

/**
 * Answers tools from plain rules over the words of the prompt, offline and the same each time. It is not a language
 * model, and its model ids say so; it knows nothing of the app but the tool schema and the text it is given.
 */
export function createStandIn(): LanguageModelBackend {
  return {
    name: 'stand-in',
    isLanguageModel: false,
    models: [
      { model: 'stand-in-haiku-1', status: 'active' },
      { model: 'stand-in-sonnet-1', status: 'active' },
      { model: 'stand-in-opus-1', status: 'active' },
      { model: 'stand-in-haiku-0', status: 'deprecated' },
    ],
    async answer(request) {
      const tool = findToolToCall(request);
      const reply = tool
        ? toolReply([{ name: tool.function.name, arguments: toolArguments(request) }])
        : textReply('This is the stand-in, not a language model. It answers tools only.');
      return { ...reply, usage: estimatedUsage(request, reply) };
    },
  };
}
