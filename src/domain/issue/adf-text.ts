import { inlineText } from './adf-inline';
import { attribute, isAdfNode, nodeContent, nodeType, type AdfNode } from './adf-node';
import { IssueTextLimits } from './issue-text-limits';
import { createPlainTextWriter, type PlainTextWriter } from './plain-text-writer';

const MAX_INDENT_LEVELS = 8;

/** Types that begin and end a line of their own; every other type flows on within its parent's line. */
const blockTypes: ReadonlySet<string> = new Set([
  'paragraph', 'heading', 'blockquote', 'codeBlock', 'panel', 'expand', 'nestedExpand', 'rule', 'table', 'tableRow',
  'bulletList', 'orderedList', 'listItem', 'taskList', 'taskItem', 'blockTaskItem', 'decisionList', 'decisionItem',
  'mediaSingle', 'mediaGroup', 'caption', 'blockCard', 'embedCard', 'extension', 'bodiedExtension', 'layoutSection',
  'layoutColumn', 'doc',
]);
const listTypes: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList', 'decisionList']);
const cellTypes: ReadonlySet<string> = new Set(['tableCell', 'tableHeader']);

/**
 * A node whose children are being visited. The walk keeps these itself, so that no depth can exhaust the call stack.
 */
interface Frame {
  readonly type: string;
  readonly nodes: readonly unknown[];
  visited: number;
  readonly listDepth: number;
  readonly inRow: boolean;
  readonly firstNumber: number;
}

/**
 * Plain text of an Atlassian Document Format value, one block a line. Lists keep `- ` and numbers, without the
 * items that hold no text; table cells are joined by ` | `, mentions lose who was meant, cards keep their host, attachments become `[attachment]`; marks and
 * unknown types keep their text. Never throws, whatever the value is: a plain string is its own text, anything else
 * that is no document is empty.
 *
 * `truncated` tells that one of {@link IssueTextLimits} was met and text is missing.
 */
export const adfToText = (document: unknown): { text: string; truncated: boolean } => {
  const writer = createPlainTextWriter(IssueTextLimits.MAX_TEXT_CHARS);
  if (typeof document === 'string') {
    writer.write(document);
    return writer.finish();
  }
  const root: Frame = { type: '', nodes: [document], visited: 0, listDepth: 0, inRow: false, firstNumber: 1 };
  const frames = [root];
  let nodesRead = 0;
  let skipped = false;

  for (let frame = frames.at(-1); frame !== undefined && !writer.isFull(); frame = frames.at(-1)) {
    if (frame.visited === frame.nodes.length) {
      frames.pop();
      if (listTypes.has(frames.at(-1)?.type ?? '')) writer.dropMarker();
      endLine(frame, frame.type, writer);
      continue;
    }
    if (nodesRead === IssueTextLimits.MAX_NODES) {
      skipped = true;
      break;
    }
    const node = frame.nodes[frame.visited];
    frame.visited += 1;
    nodesRead += 1;
    if (!isAdfNode(node)) continue;
    const inner = open(node, frame, writer);
    if (inner.nodes.length > 0 && frames.length > IssueTextLimits.MAX_DEPTH) {
      skipped = true;
      writer.dropMarker();
    } else frames.push(inner);
  }
  const { text, truncated } = writer.finish();
  return { text, truncated: truncated || skipped };
};

/** Writes what stands before a node's children, and says how the children are to be read. */
const open = (node: AdfNode, parent: Frame, writer: PlainTextWriter): Frame => {
  const type = nodeType(node);
  if (cellTypes.has(type) && parent.visited > 1) writer.cell(' | ');
  endLine(parent, type, writer);
  const isItem = listTypes.has(parent.type) && !listTypes.has(type);
  if (isItem) writer.marker('  '.repeat(Math.min(parent.listDepth - 1, MAX_INDENT_LEVELS)) + itemMarker(node, parent));

  const own = inlineText.get(type);
  const title = type === 'expand' || type === 'nestedExpand' ? attribute(node, 'title') : '';
  const text = own ? own(node) : title || looseText(node);
  writer.write(parent.inRow ? text.replaceAll('\n', ' ') : text);
  if (title !== '') endLine(parent, type, writer);
  return {
    type,
    nodes: own ? [] : nodeContent(node),
    visited: 0,
    listDepth: parent.listDepth + (listTypes.has(type) ? 1 : 0),
    inRow: parent.inRow || cellTypes.has(type),
    firstNumber: type === 'orderedList' ? Math.trunc(Number(attribute(node, 'order'))) || 1 : 1,
  };
};

/** A row of a table stays one line, so inside it a block ends with a space. */
const endLine = (around: Frame, type: string, writer: PlainTextWriter): void => {
  if (!blockTypes.has(type)) return;
  writer.end(around.inRow ? ' ' : '\n');
};

const itemMarker = (item: AdfNode, list: Frame): string => {
  if (list.type === 'orderedList') return `${list.firstNumber + list.visited - 1}. `;
  if (list.type === 'taskList') return attribute(item, 'state') === 'DONE' ? '- [x] ' : '- [ ] ';
  return '- ';
};

/** Text of a type we do not know: its `text`, or what its editor shows for it (`attrs.text` of an extension). */
const looseText = (node: AdfNode): string =>
  typeof node['text'] === 'string' ? node['text'] : attribute(node, 'text');
