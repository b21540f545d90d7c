import { BlockSchema, DraftLimits, type Block } from '../../../contract/calls/changes';

/** Why a text cannot be written as it stands. `line` counts from 1, and so does `row`, where sub-tasks stand one by one. */
export type DraftProblem = { readonly row?: number } & (
  | { readonly why: WholeProblem }
  | { readonly why: 'line_too_long' | 'summary_too_long' | 'not_plain' | 'no_subtask_above' | 'list_too_long'; readonly line: number }
);

type WholeProblem =
  | 'empty'
  | 'too_many_blocks'
  | 'text_too_long'
  | 'too_many_subtasks'
  | 'no_type'
  | 'no_link_type'
  | 'not_a_key'
  | 'same_issue'
  | 'no_rows'
  | 'no_summary'
  | 'summary_is_too_long'
  | 'summary_not_plain'
  | 'no_estimate';

export type Parsed<Value> = { readonly value: Value } | { readonly problem: DraftProblem };

/** A line of a text area and its number there. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

export const numberedLines = (text: string): readonly NumberedLine[] =>
  text.split(/\r\n|\r|\n/).map((one, index) => ({ text: one, line: index + 1 }));

/**
 * Reads lines as blocks: "# " begins a heading, "- " a bullet, "1. " a step, and every other line that is not blank is a
 * paragraph. Neighbouring bullets or steps are one list; a blank line ends it.
 */
export function parseBlocks(lines: readonly NumberedLine[]): Parsed<readonly Block[]> {
  const blocks: Block[] = [];
  let open: { type: 'bullets' | 'steps'; items: string[] } | undefined;
  let chars = 0;
  for (const { text, line } of lines) {
    const read = readLine(text.trim());
    if (!read) {
      open = undefined;
      continue;
    }
    const problem = findLineProblem(read.text, line);
    if (problem) return { problem };
    chars += read.text.length;
    if (read.type === 'heading' || read.type === 'paragraph') {
      open = undefined;
      blocks.push({ type: read.type, text: read.text });
    } else if (open?.type === read.type) {
      open.items.push(read.text);
      if (open.items.length > DraftLimits.MAX_ITEMS) return { problem: { why: 'list_too_long', line } };
    } else {
      open = { type: read.type, items: [read.text] };
      blocks.push(open);
    }
  }
  if (blocks.length > DraftLimits.MAX_BLOCKS) return { problem: { why: 'too_many_blocks' } };
  return chars > DraftLimits.MAX_TEXT_CHARS ? { problem: { why: 'text_too_long' } } : { value: blocks };
}

const MARKERS = [
  { type: 'heading', pattern: /^#{1,6} +(.+)$/ },
  { type: 'bullets', pattern: /^[-*] +(.+)$/ },
  { type: 'steps', pattern: /^\d{1,3}\. +(.+)$/ },
] as const;

function readLine(text: string): { type: Block['type']; text: string } | undefined {
  if (text === '') return undefined;
  for (const { type, pattern } of MARKERS) {
    const words = pattern.exec(text)?.[1];
    if (words !== undefined) return { type, text: words };
  }
  return { type: 'paragraph', text };
}

/** Says in which way a line is not plain words that a reader sees in full. */
export function findLineProblem(text: string, line: number): DraftProblem | undefined {
  if (text.length > DraftLimits.MAX_LINE_CHARS) return { why: 'line_too_long', line };
  return BlockSchema.safeParse({ type: 'paragraph', text }).success ? undefined : { why: 'not_plain', line };
}
