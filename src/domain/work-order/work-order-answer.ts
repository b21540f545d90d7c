import * as z from 'zod';
import { cutWhole } from '../issue/well-formed';
import type { Completion } from '../model/model-port';
import { readSubmitted, shapeHint, type ParsedAnswer } from '../model/submitted';
import { plainSentence } from '../triage/plain-sentence';
import { WorkOrderLimits } from './work-order';
import { MAX_QUOTE_CHARS, WORK_ORDER_TOOL_NAME, type AskedSection } from './work-order-tool';

/** A statement as a model handed it in: safe to show, nothing of it believed. */
export interface DraftStatement {
  readonly text: string;
  /** Empty when the model calls it an assumption. */
  readonly quote: string;
}

/** A work order as a model handed it in. */
export interface WorkOrderAnswer {
  readonly sections: Readonly<Record<AskedSection, readonly DraftStatement[]>>;
  /** Only names that were listed. */
  readonly components: readonly { readonly name: string; readonly quote: string }[];
  readonly subtasks: readonly { readonly title: string; readonly statements: readonly DraftStatement[]; readonly acceptance: readonly DraftStatement[] }[];
  /** Entries cut off or not allowed: beyond a list's limit, without words, components that were not listed. */
  readonly rejected: number;
}

/** Models slip on lengths, extra keys and missing lists; those are cut, stripped and taken as empty. Types are not negotiable. */
const EntriesSchema = z.array(z.object({ text: z.string(), quote: z.string().optional() })).optional();
const AnswerSchema = z.object({
  objective: EntriesSchema,
  background: EntriesSchema,
  in_scope: EntriesSchema,
  out_of_scope: EntriesSchema,
  assumptions: EntriesSchema,
  acceptance: EntriesSchema,
  implementation: EntriesSchema,
  test_plan: EntriesSchema,
  risks: EntriesSchema,
  rollout: EntriesSchema,
  questions: EntriesSchema,
  components: z.array(z.object({ name: z.string(), quote: z.string().optional() })).optional(),
  subtasks: z.array(z.object({ title: z.string(), statements: EntriesSchema, acceptance: EntriesSchema })).optional(),
});
type Entries = z.infer<typeof EntriesSchema>;

const keys: ReadonlySet<string> = new Set([...Object.keys(AnswerSchema.shape), 'text', 'quote', 'name', 'title', 'statements']);

/**
 * Reads one model answer. Only the forced tool's call counts; every text becomes one plain line without links, mentions, markup or
 * hidden characters; what is too long is cut, what is too many is counted as rejected.
 *
 * @param components names the tool listed
 */
export function parseWorkOrder(completion: Completion, components: readonly string[]): ParsedAnswer<WorkOrderAnswer> {
  const submitted = readSubmitted(completion, WORK_ORDER_TOOL_NAME);
  if (!submitted.ok) return submitted;
  const parsed = AnswerSchema.safeParse(submitted.input);
  if (!parsed.success) return { ok: false, problem: 'invalid_answer', hint: shapeHint(parsed.error, keys) };
  return { ok: true, answer: answerFrom(parsed.data, new Set(components)) };
}

function answerFrom(data: z.infer<typeof AnswerSchema>, allowed: ReadonlySet<string>): WorkOrderAnswer {
  let rejected = 0;
  const first = <T>(entries: readonly T[], most: number): readonly T[] => {
    rejected += Math.max(0, entries.length - most);
    return entries.slice(0, most);
  };
  const read = (entries: Entries): DraftStatement[] =>
    first(entries ?? [], WorkOrderLimits.MAX_STATEMENTS).flatMap(({ text, quote = '' }) => {
      const plain = plainText(text, WorkOrderLimits.MAX_STATEMENT_CHARS);
      if (plain === '') rejected++;
      return plain === '' ? [] : [{ text: plain, quote: readQuote(quote) }];
    });
  const listed = first(data.components ?? [], WorkOrderLimits.MAX_STATEMENTS).filter(({ name }, at, all) => {
    const isFirst = allowed.has(name) && all.findIndex((other) => other.name === name) === at;
    if (!isFirst) rejected++;
    return isFirst;
  });
  return {
    sections: {
      objective: read(data.objective),
      background: read(data.background),
      in_scope: read(data.in_scope),
      out_of_scope: read(data.out_of_scope),
      assumptions: read(data.assumptions),
      acceptance: read(data.acceptance),
      implementation: read(data.implementation),
      test_plan: read(data.test_plan),
      risks: read(data.risks),
      rollout: read(data.rollout),
      questions: read(data.questions),
    },
    components: listed.map(({ name, quote = '' }) => ({ name, quote: readQuote(quote) })),
    subtasks: first(data.subtasks ?? [], WorkOrderLimits.MAX_SUBTASKS).map(({ title, ...lists }) => ({
      title: plainText(title, WorkOrderLimits.MAX_TITLE_CHARS),
      statements: read(lists.statements),
      acceptance: read(lists.acceptance),
    })),
    rejected,
  };
}

/** A list's mark in front is none of the statement; half a character at the cut is not either. */
const plainText = (raw: string, maxChars: number): string =>
  plainSentence(cutWhole(raw, maxChars * 8), maxChars)
    .replace(/^(?:(?:[-*•–]|\(?\d{1,2}[.)])\s+)+/u, '')
    .replace(/[\uD800-\uDBFF](?=…$)/u, '');

/** Words outside of a quote's bounds find nothing, so a longer one is cut where it may still be found. */
const readQuote = (raw: string): string => (raw.trim() === '' ? '' : cutWhole(raw, MAX_QUOTE_CHARS));
