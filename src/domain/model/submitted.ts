import type * as z from 'zod';
import type { Completion } from './model-port';
import type { ModelProblem } from './model-problem';

/** What a model handed in through the one tool, or why that is nothing to work with. `hint` is in our words. */
export type Submitted =
  | { readonly ok: true; readonly input: unknown }
  | { readonly ok: false; readonly problem: ModelProblem; readonly hint: string };

/** What an answer comes to once it was read: `hint` says what did not fit the tool. */
export type ParsedAnswer<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: ModelProblem; readonly hint: string };

/** The input of the forced tool's call. Anything else a model says is not looked at. */
export function readSubmitted(completion: Completion, toolName: string): Submitted {
  if (completion.finishReason === 'refusal') return { ok: false, problem: 'refused', hint: 'no answer' };
  if (completion.finishReason === 'max_tokens') return { ok: false, problem: 'truncated', hint: 'it was cut off' };
  const submitted = completion.toolCalls.find((toolCall) => toolCall.name === toolName);
  if (!submitted) return { ok: false, problem: 'invalid_answer', hint: 'the tool was not called' };
  return { ok: true, input: fromJsonText(submitted.input) };
}

/** Forge types the input as an object, and its own tutorial guards against a JSON string. */
function fromJsonText(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input);
  } catch {
    return undefined;
  }
}

/**
 * Where an answer left the schema, naming places of the schema only: the words of a hostile answer are not sent back.
 *
 * @param known every key the tool has
 */
export function shapeHint(error: z.ZodError, known: ReadonlySet<string>): string {
  const path = (error.issues[0]?.path ?? []).filter((part) => typeof part === 'number' || known.has(String(part)));
  return path.length === 0 ? 'its input is not an object' : `wrong shape at ${path.join('.')}`;
}
