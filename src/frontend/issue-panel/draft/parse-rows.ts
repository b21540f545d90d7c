import { DraftLimits, type Block } from '../../../contract/calls/changes';
import { findLineProblem, numberedLines, parseBlocks, type DraftProblem, type Parsed } from './parse-blocks';
import type { RowField, SubtaskRow, SubtaskRows } from './subtask-rows';

interface ReadRow {
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly estimate?: number;
}

/** The largest estimate a draft may hold, as the contract has it. */
const MAX_ESTIMATE = 10_000;

/** Reads rows as sub-tasks. A problem names its row, counted from 1. */
export function parseRows({ items, hasEstimates }: Pick<SubtaskRows, 'items' | 'hasEstimates'>): Parsed<readonly ReadRow[]> {
  const read: ReadRow[] = [];
  for (const [index, row] of items.entries()) {
    const one = parseRow(row, hasEstimates);
    if ('problem' in one) return { problem: { ...one.problem, row: index + 1 } };
    read.push(one.value);
  }
  return { value: read };
}

function parseRow({ summary, description, estimate }: SubtaskRow, hasEstimates: boolean): Parsed<ReadRow> {
  const title = summary.trim();
  if (title === '') return { problem: { why: 'no_summary' } };
  const problem = findSummaryProblem(title);
  if (problem) return { problem };
  const blocks = parseBlocks(numberedLines(description));
  if ('problem' in blocks) return blocks;
  const value = hasEstimates ? readEstimate(estimate) : undefined;
  if (Number.isNaN(value)) return { problem: { why: 'no_estimate' } };
  return { value: { summary: title, blocks: blocks.value, ...(value !== undefined && { estimate: value }) } };
}

function findSummaryProblem(title: string): DraftProblem | undefined {
  if (title.length > DraftLimits.MAX_SUMMARY_CHARS) return { why: 'summary_is_too_long' };
  return findLineProblem(title, 1) && { why: 'summary_not_plain' };
}

/** A number with a point or a comma; undefined where nothing is typed, NaN for what is no estimate. */
function readEstimate(text: string): number | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const value = /^\d{1,5}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
  return value > 0 && value <= MAX_ESTIMATE ? value : Number.NaN;
}

/** The field of a row that its problem is about. */
export function fieldOfProblem({ why }: DraftProblem): RowField {
  if (why === 'no_estimate') return 'estimate';
  return why === 'no_summary' || why === 'summary_is_too_long' || why === 'summary_not_plain' ? 'summary' : 'description';
}
