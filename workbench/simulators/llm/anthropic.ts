import { z } from 'zod';
import type { ChatReply } from './chat-reply';
import { textOf } from './chat-request';
import type { Message, Tool, ToolChoice } from './chat-request';
import { ModelServiceError } from './language-model-backend';
import type { LanguageModelBackend, ModelRequest } from './language-model-backend';
import { postJson } from './post-json';

const API_URL = 'https://api.anthropic.com';
const API_VERSION = '2023-06-01';
/** The API wants a limit with every request; Forge's own default is not documented. */
const DEFAULT_MAX_TOKENS = 4096;

const ReplySchema = z.object({
  content: z.array(
    z.union([
      z.object({ type: z.literal('text'), text: z.string() }),
      z.object({ type: z.literal('tool_use'), id: z.string(), name: z.string(), input: z.unknown().optional() }),
      z.object({ type: z.string() }).transform(() => ({ type: 'other' as const })),
    ]),
  ),
  stop_reason: z.string(),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }),
});

export interface AnthropicOptions {
  readonly model: string;
  readonly apiKey: string | undefined;
  readonly baseUrl?: string | undefined;
  /** The machine's own fetch: the app inside the workbench has one that throws. */
  readonly fetch: typeof globalThis.fetch;
}

/** A Claude model through the Anthropic Messages API. Prompts leave the machine. @throws Error without an API key */
export function createAnthropic({ model, apiKey, baseUrl = API_URL, fetch }: AnthropicOptions): LanguageModelBackend {
  if (!apiKey)
    throw new Error(`The model anthropic:${model} needs ANTHROPIC_API_KEY. Set it, or leave PLUMBLINE_MODEL unset.`);
  return {
    name: `anthropic:${model}`,
    isLanguageModel: true,
    models: [{ model, status: 'active' }],
    async answer(request) {
      const headers = { 'x-api-key': apiKey, 'anthropic-version': API_VERSION };
      const json = await postJson({ fetch, url: `${baseUrl}/v1/messages`, headers, body: toAnthropic(request) });
      const reply = ReplySchema.safeParse(json);
      if (!reply.success)
        throw new ModelServiceError(502, undefined, 'The Anthropic API answered in a form nobody expected.');
      return toChatReply(reply.data);
    },
  };
}

/** Forge's prompt as the Messages API takes it: system text apart, tool results as user blocks. */
function toAnthropic(request: ModelRequest): object {
  const {
    model,
    messages,
    tools,
    tool_choice: choice,
    max_completion_tokens: maxTokens,
    temperature,
    top_p: topP,
  } = request;
  const system = messages
    .filter(({ role }) => role === 'system')
    .map(({ content }) => textOf(content))
    .join('\n\n');
  return {
    model,
    max_tokens: maxTokens ?? DEFAULT_MAX_TOKENS,
    ...(system !== '' && { system }),
    messages: messages.filter(({ role }) => role !== 'system').map(toAnthropicMessage),
    ...(tools && { tools: tools.map(toAnthropicTool) }),
    ...(tools && choice && { tool_choice: toAnthropicChoice(choice) }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
  };
}

function toAnthropicMessage(message: Message): object {
  const text = textOf(message.content);
  if (message.role === 'tool') {
    return { role: 'user', content: [{ type: 'tool_result', tool_use_id: message.tool_call_id, content: text }] };
  }
  if (message.role !== 'assistant' || !message.tool_calls) return { role: message.role, content: text };
  const uses = message.tool_calls.map((call) => ({
    type: 'tool_use',
    id: call.id,
    name: call.function.name,
    input: call.function.arguments ?? {},
  }));
  return { role: 'assistant', content: [...(text === '' ? [] : [{ type: 'text', text }]), ...uses] };
}

const toAnthropicTool = ({ function: { name, description, parameters } }: Tool) => ({
  name,
  description,
  input_schema: parameters,
});

function toAnthropicChoice(choice: ToolChoice): object {
  if (typeof choice === 'object') return { type: 'tool', name: choice.function.name };
  return { type: choice === 'required' ? 'any' : choice };
}

function toChatReply({ content, stop_reason: finish, usage }: z.infer<typeof ReplySchema>): ChatReply {
  const texts = content.flatMap((block) => ('text' in block ? [{ type: 'text' as const, text: block.text }] : []));
  const calls = content.flatMap((block) => ('name' in block ? [block] : []));
  const toolCalls = calls.map(({ id, name, input }, index) => ({
    id,
    type: 'function' as const,
    index,
    function: { name, arguments: input },
  }));
  const message = {
    role: 'assistant' as const,
    content: texts,
    ...(toolCalls.length > 0 && { tool_calls: toolCalls }),
  };
  const total = usage.input_tokens + usage.output_tokens;
  return { choices: [{ finish_reason: finish, index: 0, message }], usage: { ...usage, total_tokens: total } };
}
