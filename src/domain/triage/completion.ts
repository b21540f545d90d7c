import * as z from 'zod';
import type { Choices } from '../taxonomy/taxonomy';
import { openFields } from '../taxonomy/taxonomy';
import { plainSentence } from './plain-sentence';
import type { DraftSuggestion } from './draft';
import { triageFields } from './field';
import type { Completion, ModelProblem } from './model-port';
import { AnswerLimits, TRIAGE_TOOL_NAME, maxValues } from './tool';

export type ParsedAnswer =
  | { readonly ok: true; readonly drafts: readonly DraftSuggestion[]; readonly rejectedValues: number }
  | { readonly ok: false; readonly problem: ModelProblem; readonly hint: string };

/** Models slip on lengths and extra keys; those are cut and stripped here. Shape and types are not negotiable. */
const EntrySchema = z.object({ value: z.string(), reason: z.string(), quote: z.string() });
const AnswerSchema = z.object({
  priority: z.array(EntrySchema).optional(),
  components: z.array(EntrySchema).optional(),
  labels: z.array(EntrySchema).optional(),
  type: z.array(EntrySchema).optional(),
});

/**
 * Reads one model answer. Only the forced tool's call counts; keys that were not asked for are stripped; values that are
 * not in `choices` are dropped and counted; a field that is not open is ignored however well its answer fits.
 */
export function parseCompletion(completion: Completion, choices: Choices): ParsedAnswer {
  if (completion.finishReason === 'refusal') return { ok: false, problem: 'refused', hint: 'no answer' };
  if (completion.finishReason === 'max_tokens') return { ok: false, problem: 'truncated', hint: 'it was cut off' };
  const submitted = completion.toolCalls.find((toolCall) => toolCall.name === TRIAGE_TOOL_NAME);
  if (!submitted) return { ok: false, problem: 'invalid_answer', hint: 'the tool was not called' };
  const parsed = AnswerSchema.safeParse(fromJsonText(submitted.input));
  if (!parsed.success) return { ok: false, problem: 'invalid_answer', hint: shapeHint(parsed.error) };
  return { ok: true, ...draftsFrom(parsed.data, choices) };
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

/** Names places of the schema only: the words of a hostile answer are not sent back to the model. */
function shapeHint(error: z.ZodError): string {
  const known = new Set<string>([...triageFields, 'value', 'reason', 'quote']);
  const path = (error.issues[0]?.path ?? []).filter((part) => typeof part === 'number' || known.has(String(part)));
  return path.length === 0 ? 'its input is not an object' : `wrong shape at ${path.join('.')}`;
}

function draftsFrom(answer: z.infer<typeof AnswerSchema>, choices: Choices) {
  const drafts: DraftSuggestion[] = [];
  let rejectedValues = 0;
  for (const field of openFields(choices)) {
    const choice = choices[field];
    const byName = new Map(choice.open ? choice.values.map((value) => [value.name, value]) : []);
    const taken = new Set<string>();
    for (const entry of answer[field] ?? []) {
      const value = byName.get(entry.value);
      if (!value || taken.has(value.id) || taken.size >= maxValues[field]) {
        rejectedValues++;
        continue;
      }
      taken.add(value.id);
      const reason = plainSentence(entry.reason, AnswerLimits.MAX_REASON_CHARS);
      drafts.push({ field, value, reason, quote: entry.quote.slice(0, AnswerLimits.MAX_QUOTE_CHARS) });
    }
  }
  return { drafts, rejectedValues };
}
