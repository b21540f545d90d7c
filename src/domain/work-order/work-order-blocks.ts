import { DraftLimits, charsOf, type Block } from '../change/draft-text';
import { cleanText } from '../issue/clean-text';
import { cutWhole } from '../issue/well-formed';
import { withoutMarks } from './look-alike-marks';
import { readinessLine } from './readiness-line';
import { basisLegend, basisMarks, sectionTitles } from './section-titles';
import type { ShownOrder, ShownStatement, ShownSubtask } from './shown-order';
import { subtaskLines, subtaskLinesBeside } from './subtask-lines';
import { titleBasis } from './title-basis';

/** Kept free for the line that says how much was left out. UTF-16 units. */
const RESERVE_CHARS = 200;

/** A line as a draft may hold it; empty where nothing readable is left. What stands in the issue may be clean only as a whole. */
const plainLine = (text: string, maxChars: number = DraftLimits.MAX_LINE_CHARS): string => {
  const clean = cleanText(text.replace(/[\s\u0085]+/gu, ' ')).text.trim();
  return clean.length <= maxChars ? clean : cleanText(`${cutWhole(clean, maxChars - 1).trimEnd()}…`).text.trim();
};

/** The mark stands in front of the text, which is shortened for it where it has to be. */
function marked({ text, basis }: ShownStatement): string[] {
  const mark = `${basisMarks[basis]} `;
  const line = plainLine(withoutMarks(text), DraftLimits.MAX_LINE_CHARS - mark.length);
  return line === '' ? [] : [mark + line];
}

const bullets = (statements: readonly ShownStatement[]): Block[] => {
  const items = statements.flatMap(marked).slice(0, DraftLimits.MAX_ITEMS);
  return items.length === 0 ? [] : [{ type: 'bullets', items }];
};
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const headed = (title: string, list: readonly Block[]): Block[] => (list.length === 0 ? [] : [{ type: 'heading', text: title }, ...list]);

/**
 * A work order as the blocks of a comment, within {@link DraftLimits}: how ready the issue was, what the marks mean, the order. Sections and sub-tasks that do not fit are left out whole,
 * the last first, and the comment says how many.
 */
export function workOrderBlocks(order: Pick<ShownOrder, 'sections' | 'subtasks' | 'readiness'>): Block[] {
  const { sections, subtasks } = order;
  const readiness = readinessLine(order);
  const groups = [
    ...sections.map(({ section, statements }) => headed(sectionTitles[section], bullets(statements))),
    ...subtasks.map((subtask): Block[] => {
      const { statements, acceptance } = subtaskLinesBeside(order, subtask);
      const title = plainLine(`Sub-task ${basisMarks[titleBasis(subtask)]}: ${withoutMarks(subtask.title)}`);
      return [{ type: 'heading', text: title }, ...bullets([...statements, ...acceptance])];
    }),
  ].filter((group) => group.length > 0);
  if (groups.length === 0) return [];
  const blocks: Block[] = [...(readiness === null ? [] : [paragraph(readiness)]), paragraph(basisLegend('the issue'))];
  let taken = 0;
  for (const group of groups) {
    const next = [...blocks, ...group];
    if (next.length >= DraftLimits.MAX_BLOCKS || charsOf(next) > DraftLimits.MAX_TEXT_CHARS - RESERVE_CHARS) break;
    blocks.push(...group);
    taken += 1;
  }
  const left = groups.length - taken;
  return left === 0 ? blocks : [...blocks, paragraph(`${left} more ${left === 1 ? 'part' : 'parts'} of the work order did not fit here.`)];
}

/** The description of a sub-task, for the person to edit; within {@link DraftLimits}. */
export function subtaskBlocks(subtask: ShownSubtask): Block[] {
  const { statements, acceptance } = subtaskLines(subtask);
  const blocks = [...bullets(statements), ...headed(sectionTitles.acceptance, bullets(acceptance))];
  return blocks.length === 0 ? [] : [paragraph(basisLegend('the parent issue', [...statements, ...acceptance].map(({ basis }) => basis))), ...blocks];
}

/** The summary of a sub-task as Jira may hold it; a title of nothing readable becomes our own word. */
export const subtaskSummary = ({ title }: Pick<ShownSubtask, 'title'>): string => plainLine(title, DraftLimits.MAX_SUMMARY_CHARS) || 'Sub-task';
