import { agentPrompt } from './agent-prompt';
import { escapeMarkdown } from './escape-markdown';
import { withoutMarks } from './look-alike-marks';
import { basisMarks, sectionTitles } from './section-titles';
import type { ShownOrder, ShownStatement } from './shown-order';
import { titleBasis } from './title-basis';

const KEY = 'In front of each line: [issue] is what the issue says, [assumption] what nobody wrote, [profile] what the team asks of every work order.';

/**
 * The whole order as Markdown, with the source in front of each statement. Words of the issue and of a model are escaped: none of them
 * can begin a heading, a link, an image or HTML. With the profile `agent` it ends in the prompt for a coding agent, in a fence
 * longer than any run of backticks in it.
 */
export function workOrderMarkdown(order: ShownOrder, issueKey: string): string {
  const marked = (text: string, basis: ShownStatement['basis']) => `${basisMarks[basis]} ${escapeMarkdown(withoutMarks(text))}`;
  const list = (statements: readonly ShownStatement[]) => statements.map(({ text, basis }) => `- ${marked(text, basis)}`);
  const parts = order.subtasks.flatMap((subtask) => [
    `### ${marked(subtask.title, titleBasis(subtask))}`,
    ...list(subtask.statements),
    ...(subtask.acceptance.length > 0 ? ['', 'Acceptance criteria:', '', ...list(subtask.acceptance)] : []),
    '',
  ]);
  return [
    `# Work order for ${escapeMarkdown(issueKey)}`,
    '',
    KEY,
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
