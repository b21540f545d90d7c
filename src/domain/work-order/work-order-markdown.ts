import { agentPrompt } from './agent-prompt';
import { escapeMarkdown } from './escape-markdown';
import { withoutMarks } from './look-alike-marks';
import { profileNames } from './profile-names';
import { readinessLine } from './readiness-line';
import { basisLegend, basisMarks, sectionTitles } from './section-titles';
import type { ShownOrder, ShownStatement } from './shown-order';
import { subtaskLinesBeside } from './subtask-lines';
import { titleBasis } from './title-basis';

const by = { model: 'Drafted with AI', rules: 'Drafted by fixed rules' } as const;
/** `2026-11-22 02:00 UTC` of an ISO 8601 instant. */
const instant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/**
 * The whole order as Markdown: how ready the issue was, who drafted it and when, then its statements with their source. Words of the issue and of a model are escaped: none of them
 * can begin a heading, a link, an image or HTML. With the profile `agent` it ends in the prompt for a coding agent, in a fence
 * longer than any run of backticks in it.
 */
export function workOrderMarkdown(order: ShownOrder, { key, summary }: { readonly key: string; readonly summary: string }): string {
  const readiness = readinessLine(order);
  const marked = (text: string, basis: ShownStatement['basis']) => `${basisMarks[basis]} ${escapeMarkdown(withoutMarks(text))}`;
  const list = (statements: readonly ShownStatement[]) => statements.map(({ text, basis }) => `- ${marked(text, basis)}`);
  const parts = order.subtasks.flatMap((subtask) => {
    const { statements, acceptance } = subtaskLinesBeside(order, subtask);
    const criteria = acceptance.length > 0 ? ['', `${sectionTitles.acceptance}:`, '', ...list(acceptance)] : [];
    return [`### ${marked(subtask.title, titleBasis(subtask))}`, ...list(statements), ...criteria, ''];
  });
  return [
    `# Work order for ${escapeMarkdown(key)}: ${escapeMarkdown(withoutMarks(summary))}`,
    '',
    ...(readiness === null ? [] : [readiness, '']),
    `${by[order.answeredBy]}, ${instant(order.createdAt)}. Profile: ${profileNames[order.profile]}.`,
    '',
    basisLegend('the issue'),
    '',
    ...order.sections.flatMap(({ section, statements }) => [`## ${sectionTitles[section]}`, '', ...list(statements), '']),
    ...(parts.length > 0 ? ['## Sub-tasks', '', ...parts] : []),
    ...(order.profile === 'agent' ? ['## Prompt for a coding agent', '', ...fenced(agentPrompt(order)), ''] : []),
  ].join('\n');
}

function fenced(text: string): string[] {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}text`, text, fence];
}
