import type { AdfNode } from './adf-node';

/**
 * A node as a text in which two nodes are equal when a reader could not tell them apart: runs of equally marked text are
 * one, blanks at the ends of a line do not count, nor whether a blank is bold, and what an attribute is anyway may stay
 * unsaid.
 */
export const adfShape = (node: AdfNode): string => JSON.stringify(shape(node));

function shape(node: AdfNode): unknown {
  const { type, text = '', attrs = {}, marks = [], content = [] } = node;
  const said = Object.entries(attrs).filter(([name, value]) => !(type === 'orderedList' && name === 'order' && value === 1));
  const looks = marks.map((mark) => [mark.type, sorted(Object.entries(mark.attrs ?? {}))]);
  return [type, text, sorted(said), sorted(looks), tidyLines(content).map(shape)];
}

const sorted = (values: readonly unknown[]): readonly string[] => values.map((value) => JSON.stringify(value)).sort();

const marksOf = (node: AdfNode): string => JSON.stringify(node.marks ?? []);
const isPlainText = (node: AdfNode | undefined): node is AdfNode => node?.type === 'text' && marksOf(node) === '[]';

/** Bold text with the blanks at its edges taken out of the bold; any other node as it is. */
export function bareEdges(node: AdfNode): readonly AdfNode[] {
  const { text = '', marks = [] } = node;
  const bold = text.trim();
  if (bold === '' || bold === text || marks.length !== 1 || marks[0]?.type !== 'strong') return [node];
  const start = text.indexOf(bold);
  const plain = (blanks: string): readonly AdfNode[] => (blanks === '' ? [] : [{ type: 'text', text: blanks }]);
  return [...plain(text.slice(0, start)), { ...node, text: bold }, ...plain(text.slice(start + bold.length))];
}

function tidyLines(content: readonly AdfNode[]): readonly AdfNode[] {
  const merged: AdfNode[] = [];
  for (const node of content.flatMap(bareEdges)) {
    const before = merged.at(-1);
    if (node.type === 'text' && before?.type === 'text' && marksOf(before) === marksOf(node)) {
      merged[merged.length - 1] = { ...node, text: `${before.text ?? ''}${node.text ?? ''}` };
    } else merged.push(node);
  }
  const endsLine = (node: AdfNode | undefined) => node === undefined || node.type === 'hardBreak';
  return merged.flatMap((node, i) => {
    if (!isPlainText(node)) return [node];
    let text = node.text ?? '';
    if (endsLine(merged[i - 1])) text = text.trimStart();
    if (endsLine(merged[i + 1])) text = text.trimEnd();
    return text === '' ? [] : [{ ...node, text }];
  });
}
