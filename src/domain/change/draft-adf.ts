import type { Block, DraftText } from './draft-text';

interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly [{ readonly type: 'em' }];
}
interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly [TextNode];
}
interface Heading {
  readonly type: 'heading';
  readonly attrs: { readonly level: 2 };
  readonly content: readonly [TextNode];
}
interface List {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly { readonly type: 'listItem'; readonly content: readonly [Paragraph] }[];
}

/** The only documents the app can write: there is no type here for a link, a mention, a medium, a macro or a card. */
export interface AdfDraft {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly (Paragraph | Heading | List)[];
}

const AI_MARK = 'Drafted with AI by Plumbline; read and approved by the person who posted it.';

const text = (words: string): TextNode => ({ type: 'text', text: words });
const paragraph = (node: TextNode): Paragraph => ({ type: 'paragraph', content: [node] });
const list = (type: List['type'], items: readonly string[]): List => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(text(item))] })),
});

function nodeOf(block: Block): Paragraph | Heading | List {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: 2 }, content: [text(block.text)] };
    case 'paragraph':
      return paragraph(text(block.text));
    case 'bullets':
      return list('bulletList', block.items);
    case 'steps':
      return list('orderedList', block.items);
  }
}

/** The document Jira gets: the blocks a person read and, under what a model drafted, one line that says so. */
export function draftAdf({ blocks, draftedBy }: DraftText): AdfDraft {
  const mark = paragraph({ type: 'text', text: AI_MARK, marks: [{ type: 'em' }] });
  return { version: 1, type: 'doc', content: [...blocks.map(nodeOf), ...(draftedBy === 'model' ? [mark] : [])] };
}
