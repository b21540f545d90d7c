import { AdfDocumentSchema } from '../entities';
import { plainText } from '../jql/text-match';
import { JiraProblem, fieldProblem } from '../jira-problem';
import { JiraLimits } from '../limits';
import type { AdfDocument } from '../entities';

/** Node types of the full ADF schema; Jira refuses a document with any other one. */
const NODE_TYPES = new Set(
  (
    'blockCard blockTaskItem blockquote bodiedExtension bulletList caption codeBlock date decisionItem decisionList ' +
    'embedCard emoji expand extension hardBreak heading inlineCard inlineExtension layoutColumn layoutSection ' +
    'listItem media mediaGroup mediaInline mediaSingle mention nestedExpand orderedList panel paragraph placeholder ' +
    'rule status syncBlock table tableCell tableHeader tableRow taskItem taskList text'
  ).split(' '),
);

function isKnownNode(node: unknown): node is { type: string; text?: unknown; content?: unknown } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    typeof node.type === 'string' &&
    NODE_TYPES.has(node.type)
  );
}

/** Types, non-empty text and nesting shape; which node may stand in which is not checked. Iterative, for deep input. */
function hasKnownNodes(document: AdfDocument): boolean {
  const stack: unknown[] = [...document.content];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!isKnownNode(node)) return false;
    if (node.type === 'text' && (typeof node.text !== 'string' || node.text === '')) return false;
    if (node.content === undefined) continue;
    if (!Array.isArray(node.content)) return false;
    for (const child of node.content) stack.push(child);
  }
  return true;
}

/** @throws JiraProblem (400) when the value is not a document that Jira would store in `field` */
export function parseAdf(field: string, value: unknown): AdfDocument {
  const parsed = AdfDocumentSchema.safeParse(value);
  if (!parsed.success) {
    throw fieldProblem(field, 'Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  if (!hasKnownNodes(parsed.data)) throw new JiraProblem(400, ['INVALID_INPUT']);
  if (plainText(parsed.data).length > JiraLimits.RICH_TEXT_CHARS) {
    throw fieldProblem(field, 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  }
  return parsed.data;
}
