import { parseCompletion } from '../domain/triage/completion';
import type { DraftSuggestion } from '../domain/triage/draft';
import type { Completion, LanguageModel, ModelProblem } from '../domain/triage/model-port';
import { repairPrompt, type TriagePrompt } from '../domain/triage/prompt';
import type { Choices } from '../domain/taxonomy/taxonomy';

export type ModelAnswer = { readonly inputTokens: number | null; readonly outputTokens: number | null } & (
  | { readonly ok: true; readonly drafts: readonly DraftSuggestion[]; readonly repaired: boolean }
  | { readonly ok: false; readonly problem: ModelProblem }
);

/** Asks once, and once more when the answer did not fit the tool. Whatever comes back is parsed before it is used. */
export async function askModel(
  ports: { model: LanguageModel },
  request: { model: string; prompt: TriagePrompt; choices: Choices; remainingMs: () => number },
): Promise<ModelAnswer> {
  let usage: Pick<Completion, 'inputTokens' | 'outputTokens'> = { inputTokens: null, outputTokens: null };
  let prompt = request.prompt;
  for (const repaired of [false, true]) {
    const outcome = await ports.model.complete({ model: request.model, prompt, timeoutMs: request.remainingMs() });
    if (!outcome.ok) return { ok: false, problem: outcome.problem, ...usage };
    usage = addUsage(usage, outcome.completion);
    const parsed = parseCompletion(outcome.completion, request.choices);
    if (parsed.ok) return { ok: true, drafts: parsed.drafts, repaired, ...usage };
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
