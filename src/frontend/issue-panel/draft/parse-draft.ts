import { DraftLimits } from '../../../contract/calls/changes';
import { DraftInputSchema, type DraftInput } from '../../../contract/calls/issue-panel';
import type { DraftFields } from './draft-fields';
import { findLineProblem, numberedLines, parseBlocks, type NumberedLine, type Parsed } from './parse-blocks';
import { parseRows } from './parse-rows';
import type { SubtaskRows } from './subtask-rows';

/** Sub-tasks Jira creates in one call. */
const MAX_SUBTASKS = 50;

/** Reads the form as what would be proposed, or says what is wrong with it. */
export function parseDraft(fields: DraftFields, issueKey: string): Parsed<DraftInput> {
  switch (fields.kind) {
    case 'comment':
      return parseComment(fields);
    case 'subtasks':
      return fields.rows ? parseOrdered(fields.rows, fields.issueTypeId) : parseSubtasks(fields.subtasks, fields.issueTypeId);
    case 'link':
      return parseLink(fields.link, fields.otherKey, issueKey);
  }
}

function parseComment({ comment, commentFrom }: DraftFields): Parsed<DraftInput> {
  const read = parseBlocks(numberedLines(comment));
  if ('problem' in read) return read;
  if (read.value.length === 0) return { problem: { why: 'empty' } };
  return checked({ kind: 'comment', blocks: read.value, ...(commentFrom !== null && { workOrderId: commentFrom }) });
}

/** The sub-tasks of a work order, as a person has left them. */
function parseOrdered(rows: SubtaskRows, issueTypeId: string | null): Parsed<DraftInput> {
  if (issueTypeId === null) return { problem: { why: 'no_type' } };
  if (rows.items.length === 0) return { problem: { why: 'no_rows' } };
  if (rows.items.length > MAX_SUBTASKS) return { problem: { why: 'too_many_subtasks' } };
  const read = parseRows(rows);
  if ('problem' in read) return read;
  return checked({ kind: 'subtasks', issueTypeId, items: read.value, workOrderId: rows.workOrderId });
}

/** One sub-task a line; indented lines below it are its description. */
function parseSubtasks(text: string, issueTypeId: string | null): Parsed<DraftInput> {
  if (issueTypeId === null) return { problem: { why: 'no_type' } };
  const groups: { summary: NumberedLine; description: NumberedLine[] }[] = [];
  for (const one of numberedLines(text)) {
    const last = groups.at(-1);
    if (/^(?: {2}|\t)/.test(one.text) || one.text.trim() === '') {
      if (last) last.description.push(one);
      else if (one.text.trim() !== '') return { problem: { why: 'no_subtask_above', line: one.line } };
    } else {
      groups.push({ summary: { ...one, text: one.text.trim().replace(/^[-*] +/, '') }, description: [] });
    }
  }
  if (groups.length === 0) return { problem: { why: 'empty' } };
  if (groups.length > MAX_SUBTASKS) return { problem: { why: 'too_many_subtasks' } };

  const items = [];
  for (const { summary, description } of groups) {
    if (summary.text.length > DraftLimits.MAX_SUMMARY_CHARS) return { problem: { why: 'summary_too_long', line: summary.line } };
    const problem = findLineProblem(summary.text, summary.line);
    if (problem) return { problem };
    const read = parseBlocks(description);
    if ('problem' in read) return read;
    items.push({ summary: summary.text, blocks: read.value });
  }
  return checked({ kind: 'subtasks', issueTypeId, items });
}

/** A link type and a direction as one value of a select. */
export const linkChoice = (typeId: string, direction: 'outward' | 'inward'): string => `${direction} ${typeId}`;

/** Reads a key, also out of the address of an issue. */
const findKey = (text: string): string | undefined =>
  /^(?:https?:\/\/\S+\/browse\/)?([A-Z][A-Z0-9_]{1,30}-\d{1,10})(?:[/?#]\S*)?$/i.exec(text.trim())?.[1]?.toUpperCase();

function parseLink(link: string | null, otherKey: string, issueKey: string): Parsed<DraftInput> {
  if (link === null) return { problem: { why: 'no_link_type' } };
  const key = findKey(otherKey);
  if (key === undefined) return { problem: { why: 'not_a_key' } };
  if (key === issueKey) return { problem: { why: 'same_issue' } };
  const [direction, typeId] = link.split(' ');
  return checked({ kind: 'link', typeId, direction, otherKey: key });
}

/** The contract has the last word; what it refuses was not found by the rules above. */
function checked(draft: unknown): Parsed<DraftInput> {
  const parsed = DraftInputSchema.safeParse(draft);
  return parsed.success ? { value: parsed.data } : { problem: { why: 'text_too_long' } };
}
