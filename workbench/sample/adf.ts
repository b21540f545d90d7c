/**
 * A typed builder for the part of the Atlassian Document Format that the sample issues use. Only documents that the
 * published schema accepts can be built from it: a node takes only the children that its place in the schema allows.
 */
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfBlock[];
}

type AdfMark =
  | { readonly type: 'strong' | 'em' | 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

interface AdfText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly AdfMark[];
}

type AdfInline =
  | AdfText
  | { readonly type: 'hardBreak' }
  | { readonly type: 'mention'; readonly attrs: { readonly id: string; readonly text: string } }
  | { readonly type: 'emoji'; readonly attrs: { readonly shortName: string; readonly text: string } }
  | { readonly type: 'date'; readonly attrs: { readonly timestamp: string } }
  | { readonly type: 'status'; readonly attrs: { readonly text: string; readonly color: StatusColor } };

type StatusColor = 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green';
type PanelType = 'info' | 'note' | 'tip' | 'warning' | 'error' | 'success';
type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface AdfParagraph {
  readonly type: 'paragraph';
  readonly content: readonly AdfInline[];
}

interface AdfList {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly AdfListItem[];
}

interface AdfListItem {
  readonly type: 'listItem';
  readonly content: readonly (AdfParagraph | AdfList)[];
}

interface AdfTableCell {
  readonly type: 'tableHeader' | 'tableCell';
  readonly content: readonly AdfParagraph[];
}

interface AdfTableRow {
  readonly type: 'tableRow';
  readonly content: readonly AdfTableCell[];
}

interface AdfMedia {
  readonly type: 'media';
  readonly attrs: { readonly type: 'file'; readonly id: string; readonly collection: string; readonly alt: string };
}

type AdfBlock =
  | AdfParagraph
  | AdfList
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: HeadingLevel };
      readonly content: readonly AdfInline[];
    }
  | {
      readonly type: 'codeBlock';
      readonly attrs: { readonly language: string };
      readonly content: readonly [{ readonly type: 'text'; readonly text: string }];
    }
  | {
      readonly type: 'panel';
      readonly attrs: { readonly panelType: PanelType };
      readonly content: readonly (AdfParagraph | AdfList)[];
    }
  | { readonly type: 'table'; readonly content: readonly AdfTableRow[] }
  | {
      readonly type: 'mediaSingle';
      readonly attrs: { readonly layout: 'center' };
      readonly content: readonly [AdfMedia];
    };

/** A plain string stands for a text node without marks. The schema forbids an empty one. */
type InlineSource = string | AdfInline;

/** One entry of a list: a line of text, or a line with the list below it. */
type ItemSource = InlineSource | readonly [InlineSource, AdfList];

const toInline = (source: InlineSource): AdfInline =>
  typeof source === 'string' ? { type: 'text', text: source } : source;

const toListItem = (source: ItemSource): AdfListItem => {
  if (!isNested(source)) return { type: 'listItem', content: [paragraph(source)] };
  const [line, list] = source;
  return { type: 'listItem', content: [paragraph(line), list] };
};

const isNested = (source: ItemSource): source is readonly [InlineSource, AdfList] => Array.isArray(source);

const toCell = (type: AdfTableCell['type'], source: InlineSource): AdfTableCell => ({
  type,
  content: [paragraph(source)],
});

export const doc = (...content: readonly AdfBlock[]): AdfDocument => ({ type: 'doc', version: 1, content });

export const paragraph = (...content: readonly InlineSource[]): AdfParagraph => ({
  type: 'paragraph',
  content: content.map(toInline),
});

export const heading = (level: HeadingLevel, text: string): AdfBlock => ({
  type: 'heading',
  attrs: { level },
  content: [toInline(text)],
});

export const bulletList = (...items: readonly ItemSource[]): AdfList => ({
  type: 'bulletList',
  content: items.map(toListItem),
});

export const orderedList = (...items: readonly ItemSource[]): AdfList => ({
  type: 'orderedList',
  content: items.map(toListItem),
});

export const codeBlock = (language: string, text: string): AdfBlock => ({
  type: 'codeBlock',
  attrs: { language },
  content: [{ type: 'text', text }],
});

export const panel = (panelType: PanelType, ...content: readonly (AdfParagraph | AdfList)[]): AdfBlock => ({
  type: 'panel',
  attrs: { panelType },
  content,
});

/** A table whose first row is the header row. */
export const table = (header: readonly InlineSource[], ...rows: readonly (readonly InlineSource[])[]): AdfBlock => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: header.map((cell) => toCell('tableHeader', cell)) },
    ...rows.map((row) => ({ type: 'tableRow' as const, content: row.map((cell) => toCell('tableCell', cell)) })),
  ],
});

/** A picture by the id of its media file; the alternative text is all that can be read of it. */
export const media = ({ id, alt }: { readonly id: string; readonly alt: string }): AdfBlock => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { type: 'file', id, collection: '', alt } }],
});

export const strong = (text: string): AdfInline => ({ type: 'text', text, marks: [{ type: 'strong' }] });

export const code = (text: string): AdfInline => ({ type: 'text', text, marks: [{ type: 'code' }] });

export const link = (text: string, href: string): AdfInline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});

export const mention = (user: { readonly accountId: string; readonly displayName: string }): AdfInline => ({
  type: 'mention',
  attrs: { id: user.accountId, text: `@${user.displayName}` },
});

export const emoji = (shortName: string, text: string): AdfInline => ({ type: 'emoji', attrs: { shortName, text } });

export const status = (text: string, color: StatusColor): AdfInline => ({ type: 'status', attrs: { text, color } });

/** A day as Jira shows it: ADF stores it as milliseconds since 1970, in a string. */
export const day = (isoDate: string): AdfInline => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(isoDate)) },
});
