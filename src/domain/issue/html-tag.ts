import { foreignElements, markupElements } from './html-elements';

const BLANK_LINE = /\n[ \t]*\n/;

/**
 * A tag of markup found in text, or the beginning of one that never ends. Positions are UTF-16 offsets into the text.
 */
export interface HtmlTag {
  readonly name: string;
  readonly closing: boolean;
  /** Just behind the tag; behind its name when the tag has no end. */
  readonly end: number;
}

/**
 * Reads the tag at `<` of one text. `foreign` says that an `<svg>` or `<math>` is open. Undefined: what stands there
 * is text.
 *
 * Attribute values may hold `<` and `>` while their quotes are honoured, but no blank line: a quote that was never
 * closed must not swallow the paragraphs behind it. A hostile text can make that costly (each tag reading to the end
 * and failing), so the reader stops honouring quotes once readings that found no whole tag have cost as many steps as
 * the text is long. From then on a tag ends at the next `>`, and all reading together stays linear.
 */
export const createTagReader = (text: string): ((start: number, foreign: boolean) => HtmlTag | undefined) => {
  const opening = /<(\/?)([a-z][a-z0-9:._-]*)/iy;
  let patience = text.length;

  const findEnd = (from: number): { end: number; found: boolean } => {
    let at = from;
    for (; at < text.length; at += 1) {
      const char = text[at];
      if (char === '>') return { end: at + 1, found: true };
      if (char === '<') break;
      if (patience > 0 && (char === '"' || char === "'") && /=\s?$/.test(text.slice(at - 2, at))) {
        const closed = text.indexOf(char, at + 1);
        if (closed === -1) patience -= text.length - at;
        else if (!BLANK_LINE.test(text.slice(at, closed))) at = closed;
        else patience -= closed - at;
      }
    }
    return { end: at, found: false };
  };

  return (start, foreign) => {
    opening.lastIndex = start;
    const [head, slash = '', written = ''] = opening.exec(text) ?? [];
    if (head === undefined) return undefined;
    const name = written.toLowerCase().replace(/^(?:x?html|svg):/, '');
    const nameEnd = start + head.length;
    const isScript = name.startsWith('script');
    const isMarkup = isScript || markupElements.has(name) || (foreign && foreignElements.has(name));
    const { end, found } = findEnd(nameEnd);
    const attributes = text.slice(nameEnd, found ? end - 1 : end);
    const isTag = (isMarkup || hasHandler(attributes)) && (isScript || isWritten(name, attributes, found));
    if (!isTag || !found) patience -= end - nameEnd;
    if (!isTag) return undefined;
    return { name, closing: slash !== '', end: found ? end : nameEnd };
  };
};

/** An event handler makes a tag of any name run code in a browser. */
const hasHandler = (attributes: string): boolean => /(?:^|[\s/"'`])on[a-z]+\s*=/i.test(attributes);

/**
 * Tells a tag from code that happens to stand between `<` and `>`, as in `a <b && c> d`: for the elements that are
 * named like variables, what follows has to look like attributes. A tag without its `>` counts only when it has an
 * attribute with a value, or text such as `if (i <b` would lose its end.
 */
const isWritten = (name: string, attributes: string, ended: boolean): boolean => {
  if (/[\s/"'][\w:-]+\s*=(?!=)/.test(attributes)) return true;
  if (name.length > 1) return ended;
  return ended && (attributes === '' || (/^[\s/]/.test(attributes) && !/[&|;,()+*]/.test(attributes)));
};
