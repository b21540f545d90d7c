import { z } from 'zod';
import { textToAdf } from '../../sample/text-to-adf';
import { AdfNodeSchema } from './adf-node';
import type { AdfNode } from './adf-node';
import { blockMarkup } from './block-markup';

/** A part of a document that markup cannot give back: a table, a panel, a paragraph with a mention. */
export interface KeptPart {
  /** What it is and how its text begins, e.g. `table, Card Refund Expected…`. */
  readonly title: string;
  /** As it came, node for node. */
  readonly block: unknown;
}

/** A document as it stands in a text field. */
export interface EditableText {
  /** Wiki markup, with a line `{kept 1: table …}` for each kept part. */
  readonly text: string;
  readonly kept: readonly KeptPart[];
}

const DocumentSchema = z.looseObject({ content: z.array(z.unknown()) });

/** A line that stands for a kept part; its number counts from 1. */
const KEPT_LINE = /^[ \t]*\{kept (\d{1,4})(?::[^\n]*)?\}[ \t]*$/;
const NAMES: Readonly<Record<string, string>> = {
  mediaSingle: 'picture',
  mediaGroup: 'files',
  bulletList: 'list',
  orderedList: 'list',
  codeBlock: 'code',
  blockquote: 'quotation',
  taskList: 'tasks',
  expand: 'expandable part',
};
/** Characters of its text in a kept part's title, so that a person knows which one it is. */
const SHOWN_CHARS = 40;

/** A document as text. What the text could not give back is kept aside, so that no edit loses it unseen. */
export function editableText(document: unknown): EditableText {
  const kept: KeptPart[] = [];
  const pieces = (DocumentSchema.safeParse(document).data?.content ?? []).flatMap((block) => {
    const { data: node } = AdfNodeSchema.safeParse(block);
    if (node && isBlank(node)) return [];
    const markup = node && blockMarkup(node);
    if (markup !== undefined && !markup.split('\n').some((line) => KEPT_LINE.test(line))) return [markup];
    const title = node ? titleOf(node) : 'part';
    kept.push({ title, block });
    return [`{kept ${kept.length}: ${title}}`];
  });
  return { text: pieces.join('\n\n'), kept };
}

/** The document that an edited text means; null for a text without anything, as Jira stores an emptied field. */
export function readEditableText(text: string, kept: readonly KeptPart[]): unknown {
  const content: unknown[] = [];
  let markup: string[] = [];
  const flush = () => {
    content.push(...textToAdf(markup.join('\n')).content);
    markup = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const part = partAt(line, kept);
    if (part === undefined) {
      markup.push(line);
      continue;
    }
    flush();
    content.push(part.block);
  }
  flush();
  return content.length === 0 ? null : { type: 'doc', version: 1, content };
}

/** Kept parts whose line is no longer in the text: saving takes them out of the document. */
export function droppedParts(text: string, kept: readonly KeptPart[]): readonly KeptPart[] {
  const there = new Set(text.split(/\r\n|\r|\n/).map((line) => partAt(line, kept)));
  return kept.filter((part) => !there.has(part));
}

const partAt = (line: string, kept: readonly KeptPart[]): KeptPart | undefined => {
  const number = KEPT_LINE.exec(line)?.[1];
  return number === undefined ? undefined : kept[Number(number) - 1];
};

/** An empty paragraph between two blocks is a wider gap, no text. */
const isBlank = ({ type, content = [] }: AdfNode): boolean => type === 'paragraph' && content.length === 0;

const wordsOf = ({ text, attrs, content = [] }: AdfNode): string => {
  const said = text ?? attrs?.['text'] ?? attrs?.['alt'];
  return typeof said === 'string' ? said : content.map(wordsOf).join(' ');
};

function titleOf(node: AdfNode): string {
  const name = NAMES[node.type] ?? node.type;
  const words = wordsOf(node).replace(/[\s{}]+/g, ' ').trim();
  if (words === '') return name;
  // Whole characters: half of an emoji would be a broken one.
  const shown = Array.from(words).slice(0, SHOWN_CHARS).join('');
  return `${name}, ${shown}${shown.length < words.length ? '…' : ''}`;
}
