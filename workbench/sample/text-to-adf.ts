/** The ADF node shapes that wiki markup is turned into. */
interface AdfText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'strong' | 'code' }[];
}

type AdfInline = AdfText | { readonly type: 'hardBreak' };

interface AdfBlock {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number>>;
  content?: unknown[];
}

const text = (value: string): AdfText => ({ type: 'text', text: value });

/**
 * `*bold*` that neither begins nor ends inside a word, and `{{monospace}}`. No class of either repetition holds the
 * character that ends it, so that no character is looked at more than a few times.
 */
const MARKED = /(?<![\p{L}\p{N}*])\*(?=[^\s*])(?<strong>[^*]*[^\s*])\*(?![\p{L}\p{N}*])|\{\{(?<code>[^{}]+)\}\}/gu;

/** One line as text nodes; none for a line without text. */
function markedTexts(line: string): AdfText[] {
  const nodes: AdfText[] = [];
  let start = 0;
  for (const match of line.matchAll(MARKED)) {
    const { strong, code } = match.groups ?? {};
    const plain = line.slice(start, match.index);
    if (plain !== '') nodes.push(text(plain));
    nodes.push({ type: 'text', text: strong ?? code ?? '', marks: [{ type: strong === undefined ? 'code' : 'strong' }] });
    start = match.index + match[0].length;
  }
  const rest = line.slice(start);
  return rest === '' ? nodes : [...nodes, text(rest)];
}

/** Lines of one block, a hard break between them; a line without text leaves only its break. */
function toInlines(lines: readonly string[]): AdfInline[] {
  return lines.flatMap((line, index): AdfInline[] =>
    index === 0 ? markedTexts(line) : [{ type: 'hardBreak' }, ...markedTexts(line)],
  );
}

const paragraph = (lines: readonly string[]): AdfBlock => ({ type: 'paragraph', content: toInlines(lines) });

function codeBlock(code: string, language: string | undefined): AdfBlock {
  const trimmed = code.replace(/^\r?\n/, '').replace(/\r?\n$/, '');
  return {
    type: 'codeBlock',
    ...(language ? { attrs: { language } } : {}),
    ...(trimmed === '' ? {} : { content: [text(trimmed)] }),
  };
}

/** A piece of the source: plain markup, or the inside of `{code}` or `{noformat}`. */
interface Section {
  readonly kind: 'markup' | 'code';
  readonly text: string;
  readonly language?: string | undefined;
}

/** `{code:java}`, `{code:title=x.js|borderStyle=solid}`: the first parameter without `=` is the language. */
const languageOf = (parameters: string) =>
  parameters
    .slice(1)
    .split('|')
    .find((parameter) => /^[\w+#.-]{1,40}$/.test(parameter));

/** An opening mark whose closing one is missing is plain text. A name without an end left is not searched again. */
function splitSections(source: string): Section[] {
  const opening = /\{(code|noformat)(:[^}\n]{0,200})?\}/g;
  const exhausted = new Set<string>();
  const sections: Section[] = [];
  let start = 0;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const [mark, name = '', parameters = ''] = match;
    if (exhausted.has(name)) continue;
    const inside = match.index + mark.length;
    const end = source.indexOf(`{${name}}`, inside);
    if (end < 0) {
      exhausted.add(name);
      continue;
    }
    sections.push({ kind: 'markup', text: source.slice(start, match.index) });
    sections.push({ kind: 'code', text: source.slice(inside, end), language: languageOf(parameters) });
    start = end + name.length + 2;
    opening.lastIndex = start;
  }
  sections.push({ kind: 'markup', text: source.slice(start) });
  return sections;
}

type ListType = 'bulletList' | 'orderedList';

interface OpenList {
  readonly type: ListType;
  readonly items: AdfBlock[];
}

/** Nested lists beyond this are kept at it: ADF readers and people both lose their way. */
const MAX_LIST_DEPTH = 6;

const listType = (mark: string): ListType => (mark.endsWith('#') ? 'orderedList' : 'bulletList');

/** Adds a list item at its depth, opening and closing lists on the way. `open` holds the lists from the outside in. */
function addListItem(blocks: AdfBlock[], open: OpenList[], mark: string, line: string): void {
  const depth = Math.min(mark.length, open.length + 1, MAX_LIST_DEPTH);
  open.length = Math.min(open.length, depth);
  const type = listType(mark);
  if (open.length === depth && open[depth - 1]?.type !== type) open.length = depth - 1;
  if (open.length < depth) {
    const items: AdfBlock[] = [];
    const list: AdfBlock = { type, content: items };
    const parent = open[depth - 2]?.items.at(-1);
    if (parent?.content) parent.content.push(list);
    else blocks.push(list);
    open.push({ type, items });
  }
  open[depth - 1]?.items.push({ type: 'listItem', content: [paragraph([line])] });
}

/** Markup without code blocks, line by line: headings, list items, paragraphs between blank lines. */
function readMarkup(source: string, blocks: AdfBlock[]): void {
  const open: OpenList[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(paragraph(lines));
    lines = [];
  };
  for (const raw of source.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const heading = /^h([1-6])\.[ \t]+(?=\S)/.exec(line);
    const item = /^([*#]{1,20}|-)[ \t]+(?=\S)/.exec(line);
    if (item) {
      flush();
      addListItem(blocks, open, item[1] ?? '*', line.slice(item[0].length));
      continue;
    }
    open.length = 0;
    if (line === '' || heading) flush();
    if (heading) {
      const attrs = { level: Number(heading[1]) };
      blocks.push({ type: 'heading', attrs, content: markedTexts(line.slice(heading[0].length)) });
    } else if (line !== '') lines.push(line);
  }
  flush();
}

/**
 * Turns the common part of Jira wiki markup into a valid ADF document: `{code}` and `{noformat}` blocks, `h1.` to
 * `h6.`, lists with `*`, `-` and `#`, paragraphs between blank lines, `*bold*` and `{{monospace}}`. Everything else stays in the text as it is
 * written. Never throws; takes time in proportion to the length.
 */
export function textToAdf(source: string): { type: 'doc'; version: 1; content: unknown[] } {
  const blocks: AdfBlock[] = [];
  for (const section of splitSections(source)) {
    if (section.kind === 'code') blocks.push(codeBlock(section.text, section.language));
    else readMarkup(section.text, blocks);
  }
  return { type: 'doc', version: 1, content: blocks };
}
