import type { CompletionOutcome, LanguageModel } from '../../src/domain/model/model-port';
import type { ModelPrompt } from '../../src/domain/model/model-prompt';
import { realClock } from '../../workbench/host/clock';
import type { Invocation } from '../../workbench/host/platform-call';
import type { ChatReply } from '../../workbench/simulators/llm/chat-reply';
import { ModelServiceError, type LanguageModelBackend } from '../../workbench/simulators/llm/language-model-backend';

const invocation: Invocation = {
  id: 'eval',
  installation: {
    id: 'eval',
    cloudId: 'eval',
    siteUrl: 'https://eval.invalid',
    environmentType: 'DEVELOPMENT',
    license: undefined,
  },
  functionKey: 'eval',
  moduleKey: 'eval',
  moduleType: 'eval',
  accountId: undefined,
  deadline: Number.POSITIVE_INFINITY,
};

/** The model port over one of the workbench's backends, without Forge between: same prompt, same tool, same repair. */
export const backendModel = (backend: LanguageModelBackend): LanguageModel => ({
  listModels: async () => backend.models.map(({ model, status }) => ({ id: model, status })),
  async complete({ model, prompt }) {
    try {
      return outcomeOf(await backend.answer(chatRequest(model, prompt), { clock: realClock, invocation }));
    } catch (thrown) {
      if (!(thrown instanceof ModelServiceError)) throw thrown;
      return { ok: false, problem: thrown.status === 429 ? 'rate_limited' : 'unavailable' };
    }
  },
});

function chatRequest(model: string, prompt: ModelPrompt) {
  const { name, description } = prompt.tool;
  const parameters = { ...prompt.tool.parameters, type: 'object' as const };
  return {
    model,
    stream: false,
    messages: prompt.messages.map(({ role, content }) => ({ role, content })),
    max_completion_tokens: prompt.maxAnswerTokens,
    tools: [{ type: 'function' as const, function: { name, description, parameters } }],
    tool_choice: { type: 'function' as const, function: { name } },
  };
}

function outcomeOf({ choices: [choice], usage }: ChatReply): CompletionOutcome {
  if (!choice) return { ok: false, problem: 'invalid_answer' };
  const toolCalls = (choice.message.tool_calls ?? []).map((toolCall) => ({
    name: toolCall.function.name,
    input: toolCall.function.arguments,
  }));
  return {
    ok: true,
    completion: {
      finishReason: choice.finish_reason,
      toolCalls,
      inputTokens: usage?.input_tokens ?? null,
      outputTokens: usage?.output_tokens ?? null,
    },
  };
}
