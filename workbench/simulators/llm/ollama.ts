import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ChatReply } from './chat-reply';
import { findToolToCall, textOf } from './chat-request';
import type { Message, Tool } from './chat-request';
import { ModelServiceError } from './language-model-backend';
import type { LanguageModelBackend, ModelRequest } from './language-model-backend';
import { postJson } from './post-json';

const DEFAULT_HOST = 'http://127.0.0.1:11434';

const ReplySchema = z.object({
  message: z.object({
    content: z.string(),
    tool_calls: z
      .array(z.object({ function: z.object({ name: z.string(), arguments: z.unknown().optional() }) }))
      .optional(),
  }),
  done_reason: z.string().optional(),
  prompt_eval_count: z.number().default(0),
  eval_count: z.number().default(0),
});

export interface OllamaOptions {
  readonly model: string;
  /** As in OLLAMA_HOST: with or without `http://`. */
  readonly host?: string | undefined;
  /** The machine's own fetch: the app inside the workbench has one that throws. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * A local model through Ollama's chat API. Ollama cannot force a tool, so a forced one is asked for as structured
 * output (`format`) and its JSON becomes the arguments; text that is no JSON becomes them too, for the app to refuse.
 */
export function createOllama({ model, host = DEFAULT_HOST, fetch }: OllamaOptions): LanguageModelBackend {
  const baseUrl = /^https?:\/\//.test(host) ? host : `http://${host}`;
  return {
    name: `ollama:${model}`,
    isLanguageModel: true,
    models: [{ model, status: 'active' }],
    async answer(request) {
      const forced = request.tool_choice === 'required' || typeof request.tool_choice === 'object';
      const tool = forced ? findToolToCall(request) : undefined;
      const json = await postJson({ fetch, url: `${baseUrl}/api/chat`, body: toOllama(request, tool) });
      const reply = ReplySchema.safeParse(json);
      if (!reply.success) throw new ModelServiceError(502, undefined, 'Ollama answered in a form nobody expected.');
      return toChatReply(reply.data, tool);
    },
  };
}

function toOllama(request: ModelRequest, forced: Tool | undefined): object {
  const {
    model,
    messages,
    tools,
    tool_choice: choice,
    max_completion_tokens: maxTokens,
    temperature,
    top_p: topP,
  } = request;
  const options = {
    ...(maxTokens !== undefined && { num_predict: maxTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
  };
  return {
    model,
    stream: false,
    messages: messages.map(toOllamaMessage),
    ...(forced && { format: forced.function.parameters }),
    ...(!forced && tools && choice !== 'none' && { tools }),
    options,
  };
}

function toOllamaMessage(message: Message): object {
  const content = textOf(message.content);
  if (message.role === 'tool')
    return { role: 'tool', content, ...(message.name !== undefined && { tool_name: message.name }) };
  if (message.role !== 'assistant' || !message.tool_calls) return { role: message.role, content };
  const toolCalls = message.tool_calls.map((call) => ({
    function: { name: call.function.name, arguments: call.function.arguments },
  }));
  return { role: 'assistant', content, tool_calls: toolCalls };
}

function toChatReply(reply: z.infer<typeof ReplySchema>, forced: Tool | undefined): ChatReply {
  const { message, done_reason: done, prompt_eval_count: input, eval_count: output } = reply;
  const called = forced
    ? [{ name: forced.function.name, arguments: parsedOrText(message.content) }]
    : (message.tool_calls ?? []).map((call) => call.function);
  const toolCalls = called.map((call, index) => ({
    id: randomUUID(),
    type: 'function' as const,
    index,
    function: call,
  }));
  const content = forced ? [] : [{ type: 'text' as const, text: message.content }];
  const finish = done === 'length' ? 'max_tokens' : toolCalls.length > 0 ? 'tool_use' : 'end_turn';
  return {
    choices: [
      {
        finish_reason: finish,
        index: 0,
        message: { role: 'assistant', content, ...(toolCalls.length > 0 && { tool_calls: toolCalls }) },
      },
    ],
    usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
  };
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
