import { textToAdf } from '../../sample/text-to-adf';
import { AdfNodeSchema, attribute } from './adf-node';
import type { AdfNode } from './adf-node';
import { adfShape, bareEdges } from './adf-shape';

/**
 * A block of a document as wiki markup. Undefined unless reading the markup gives the same block again: then the markup
 * can stand for it in a text field, whatever stands around it.
 */
export function blockMarkup(block: AdfNode): string | undefined {
  const markup = writeBlock(block);
  // An opening mark outside of a code block could meet the end of a code block further down.
  if (block.type !== 'codeBlock' && /\{(?:code|noformat)/.test(markup)) return undefined;
  const [read, ...more] = AdfNodeSchema.parse(textToAdf(markup)).content ?? [];
  return read !== undefined && more.length === 0 && adfShape(read) === adfShape(block) ? markup : undefined;
}

function writeBlock(block: AdfNode): string {
  switch (block.type) {
    case 'paragraph':
      return writeLine(block);
    case 'heading':
      return `h${attribute(block, 'level')}. ${writeLine(block)}`;
    case 'bulletList':
    case 'orderedList':
      return writeItems(block, '').join('\n');
    case 'codeBlock': {
      const language = attribute(block, 'language');
      return `{code${language === '' ? '' : `:${language}`}}\n${(block.content ?? []).map(({ text = '' }) => text).join('')}\n{code}`;
    }
    // Whatever has no markup becomes nothing, which nothing is equal to.
    default:
      return '';
  }
}

function writeItems(list: AdfNode, outer: string): readonly string[] {
  const mark = `${outer}${list.type === 'orderedList' ? '#' : '*'}`;
  return (list.content ?? []).flatMap(({ content: [line, ...below] = [] }) => [
    `${mark} ${line ? writeLine(line) : ''}`,
    ...below.flatMap((each) => writeItems(each, mark)),
  ]);
}

const writeLine = (block: AdfNode): string => (block.content ?? []).flatMap(bareEdges).map(writeInline).join('').trim();

function writeInline({ type, text = '', marks = [] }: AdfNode): string {
  if (type === 'hardBreak') return '\n';
  const [look] = marks;
  if (look?.type === 'strong') return `*${text}*`;
  return look?.type === 'code' ? `{{${text}}}` : text;
}
