import * as z from 'zod';
import type { Choices } from '../taxonomy/taxonomy';
import { openFields } from '../taxonomy/taxonomy';
import { plainSentence } from './plain-sentence';
import type { DraftSuggestion } from './draft';
import { triageFields } from './field';
import type { Completion } from '../model/model-port';
import { readSubmitted, shapeHint, type ParsedAnswer } from '../model/submitted';
import { AnswerLimits, TRIAGE_TOOL_NAME, maxValues } from './tool';

export interface TriageAnswer {
  readonly drafts: readonly DraftSuggestion[];
  readonly rejectedValues: number;
}

const keys: ReadonlySet<string> = new Set([...triageFields, 'value', 'reason', 'quote']);

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
export function parseCompletion(completion: Completion, choices: Choices): ParsedAnswer<TriageAnswer> {
  const submitted = readSubmitted(completion, TRIAGE_TOOL_NAME);
  if (!submitted.ok) return submitted;
  const parsed = AnswerSchema.safeParse(submitted.input);
  if (!parsed.success) return { ok: false, problem: 'invalid_answer', hint: shapeHint(parsed.error, keys) };
  return { ok: true, answer: draftsFrom(parsed.data, choices) };
}

function draftsFrom(answer: z.infer<typeof AnswerSchema>, choices: Choices): TriageAnswer {
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
