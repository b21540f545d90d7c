import type { Completion, LanguageModel } from '../domain/model/model-port';
import type { ModelProblem } from '../domain/model/model-problem';
import { repairPrompt, type ModelPrompt } from '../domain/model/model-prompt';
import type { ParsedAnswer } from '../domain/model/submitted';

export type ModelAnswer<Answer> = { readonly inputTokens: number | null; readonly outputTokens: number | null } & (
  | { readonly ok: true; readonly answer: Answer; readonly repaired: boolean }
  | { readonly ok: false; readonly problem: ModelProblem }
);

/** Asks once, and once more when the answer did not fit the tool. Whatever comes back is parsed before it is used. */
export async function askModel<Answer>(
  ports: { model: LanguageModel },
  request: { model: string; prompt: ModelPrompt; parse: (completion: Completion) => ParsedAnswer<Answer>; remainingMs: () => number },
): Promise<ModelAnswer<Answer>> {
  let usage: Pick<Completion, 'inputTokens' | 'outputTokens'> = { inputTokens: null, outputTokens: null };
  let prompt = request.prompt;
  for (const repaired of [false, true]) {
    const outcome = await ports.model.complete({ model: request.model, prompt, timeoutMs: request.remainingMs() });
    if (!outcome.ok) return { ok: false, problem: outcome.problem, ...usage };
    usage = addUsage(usage, outcome.completion);
    const parsed = request.parse(outcome.completion);
    if (parsed.ok) return { ok: true, answer: parsed.answer, repaired, ...usage };
    if (parsed.problem !== 'invalid_answer') return { ok: false, problem: parsed.problem, ...usage };
    prompt = repairPrompt(request.prompt, parsed.hint);
  }
  return { ok: false, problem: 'invalid_answer', ...usage };
}

function addUsage<T extends Pick<Completion, 'inputTokens' | 'outputTokens'>>(sum: T, completion: Completion) {
  const add = (left: number | null, right: number | null) => (left === null ? right : left + (right ?? 0));
  return {
    inputTokens: add(sum.inputTokens, completion.inputTokens),
    outputTokens: add(sum.outputTokens, completion.outputTokens),
  };
}
