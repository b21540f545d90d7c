import type { ChatReply, Usage } from './chat-reply';
import type { ChatRequest } from './chat-request';

/** Tokens of a text, at four characters a token. A rule of thumb for English, too low for most other scripts. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);

/** Tokens of everything in a request that a model reads: messages and tools. */
export const promptTokens = ({ messages, tools = [] }: ChatRequest): number =>
  tokensOf(JSON.stringify(messages)) + (tools.length > 0 ? tokensOf(JSON.stringify(tools)) : 0);

/** Tokens of what a model wrote. */
export const replyTokens = ({ choices }: ChatReply): number => tokensOf(JSON.stringify(choices));

/** Usage by estimate, for a backend that counts no tokens itself. */
export function estimatedUsage(request: ChatRequest, reply: ChatReply): Usage {
  const input = promptTokens(request);
  const output = replyTokens(reply);
  return { input_tokens: input, output_tokens: output, total_tokens: input + output };
}
