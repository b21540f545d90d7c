import { randomUUID } from 'node:crypto';
import type { Content, ToolCall } from './chat-request';

export interface Usage {
  readonly input_tokens?: number;
  readonly output_tokens?: number;
  readonly total_tokens?: number;
}

/** Forge's answer to a chat call. Tool arguments are unknown on purpose: a model may put anything there. */
export interface ChatReply {
  readonly choices: readonly {
    readonly finish_reason: string;
    readonly index: number;
    readonly message: {
      readonly role: 'assistant';
      readonly content: Content;
      readonly tool_calls?: readonly ToolCall[];
    };
  }[];
  readonly usage?: Usage;
}

/** An answer in words. `finish` is `end_turn`, `max_tokens`, `refusal`: Forge passes the model's own reason on. */
export function textReply(text: string, finish = 'end_turn'): ChatReply {
  return {
    choices: [{ finish_reason: finish, index: 0, message: { role: 'assistant', content: [{ type: 'text', text }] } }],
  };
}

/** An answer that calls tools, one call for each pair of name and arguments. */
export function toolReply(calls: readonly { name: string; arguments: unknown }[], finish = 'tool_use'): ChatReply {
  const toolCalls = calls.map((call, index): ToolCall => ({
    id: `call_${randomUUID()}`,
    type: 'function',
    index,
    function: call,
  }));
  return {
    choices: [{ finish_reason: finish, index: 0, message: { role: 'assistant', content: [], tool_calls: toolCalls } }],
  };
}
