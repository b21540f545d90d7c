import { chat, list } from '@forge/llm';
import * as z from 'zod';
import type { CompletionOutcome, LanguageModel } from '../../domain/model/model-port';
import type { ModelPrompt } from '../../domain/model/model-prompt';
import { log } from '../log';

const ModelsSchema = z.object({
  models: z.array(z.object({ model: z.string(), status: z.enum(['active', 'deprecated']).catch('deprecated') })),
});

const ReplySchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          tool_calls: z.array(z.object({ function: z.object({ name: z.string(), arguments: z.unknown().optional() }) })).nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ input_tokens: z.number().nullish(), output_tokens: z.number().nullish() }).nullish(),
});

/** `LanguageModel` over Forge LLMs. Issue text goes in and the answer comes out; neither is logged or kept here. */
export const forgeModel: LanguageModel = {
  async listModels() {
    try {
      const { models } = ModelsSchema.parse(await list());
      return models.map(({ model, status }) => ({ id: model, status }));
    } catch (thrown) {
      log('model.list_failed', { status: statusOf(thrown) ?? 0 });
      return [];
    }
  },

  async complete({ model, prompt, timeoutMs }) {
    if (timeoutMs <= 0) return { ok: false, problem: 'too_slow' };
    // The SDK cannot call a request back: an answer that comes too late is dropped, and says nothing in the log either.
    let isLate = false;
    let stop: () => void = () => undefined;
    const late = new Promise<CompletionOutcome>((resolve) => {
      const timer = setTimeout(() => {
        isLate = true;
        resolve({ ok: false, problem: 'too_slow' });
      }, timeoutMs);
      stop = () => clearTimeout(timer);
    });
    try {
      return await Promise.race([ask(model, prompt, () => isLate), late]);
    } finally {
      stop();
    }
  },
};

async function ask(model: string, prompt: ModelPrompt, isLate: () => boolean): Promise<CompletionOutcome> {
  try {
    // Neither temperature nor top_p: newer models reject them.
    const reply: unknown = await chat({
      model,
      messages: prompt.messages.map(({ role, content }) => ({ role, content })),
      max_completion_tokens: prompt.maxAnswerTokens,
      tools: [{ type: 'function', function: { ...prompt.tool } }],
      tool_choice: { type: 'function', function: { name: prompt.tool.name } },
    });
    return outcomeOf(reply);
  } catch (thrown) {
    const status = statusOf(thrown) ?? 0;
    if (!isLate()) log('model.failed', { model, status });
    if (status === 429) return { ok: false, problem: 'rate_limited' };
    // A 4xx that is not about rates is the service declining this text (moderation has no documented code).
    return { ok: false, problem: status >= 400 && status < 500 ? 'refused' : 'unavailable' };
  }
}

function outcomeOf(reply: unknown): CompletionOutcome {
  const parsed = ReplySchema.safeParse(reply);
  const choice = parsed.data?.choices[0];
  if (!choice) return { ok: false, problem: 'invalid_answer' };
  return {
    ok: true,
    completion: {
      finishReason: choice.finish_reason ?? '',
      toolCalls: (choice.message.tool_calls ?? []).map((toolCall) => ({
        name: toolCall.function.name,
        input: toolCall.function.arguments,
      })),
      inputTokens: parsed.data?.usage?.input_tokens ?? null,
      outputTokens: parsed.data?.usage?.output_tokens ?? null,
    },
  };
}

/** `ForgeLlmAPIError` is not exported; its numeric status is what identifies it. */
const statusOf = (thrown: unknown): number | undefined => z.object({ status: z.number() }).safeParse(thrown).data?.status;
