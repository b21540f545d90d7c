import { createTagReader } from './html-tag';
import { inlineElements } from './html-elements';

export interface MarkupCounts {
  /** Tags, comments and document type declarations. */
  markup: number;
  /** `<script>` and `<style>` elements dropped together with what they hold. */
  script: number;
}

/**
 * Takes HTML and SVG markup out of text, in one pass over it. Text between tags stays; comments, scripts and style
 * sheets go with their contents. Code, XML of other vocabularies and anything in angle brackets that is no HTML
 * element stays.
 *
 * A comment or script that never ends loses only its opening tag: the words behind it may be the rest of the issue.
 * What is left can itself be markup, as in `<scr<b>ipt>`; the caller repeats the pass.
 */
export const stripMarkup = (text: string): { text: string; removed: MarkupCounts } => {
  const removed: MarkupCounts = { markup: 0, script: 0 };
  const readTag = createTagReader(text);
  const find = createForwardFinder(text);
  const kept: string[] = [];
  let copied = 0;
  let foreignDepth = 0;

  const cut = (start: number, end: number, breaksLine: boolean): number => {
    if (start > copied) kept.push(text.slice(copied, start));
    const onNewLine = kept.at(-1)?.endsWith('\n') ?? true;
    if (breaksLine && !onNewLine && text[end] !== '\n') kept.push('\n');
    copied = end;
    return end;
  };

  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const close = find('-->', at + 2);
      removed.markup += 1;
      at = cut(at, close ? close.end : at + 4, false);
      continue;
    }
    const doctype = find('<!doctype', at);
    if (doctype?.start === at) {
      const close = find('>', at);
      removed.markup += 1;
      at = cut(at, close ? close.end : doctype.end, true);
      continue;
    }
    const tag = readTag(at, foreignDepth > 0);
    if (tag === undefined) {
      at += 1;
      continue;
    }
    if (tag.name === 'svg' || tag.name === 'math') {
      foreignDepth = Math.max(0, foreignDepth + (tag.closing ? -1 : 1));
    }
    const holdsCode = !tag.closing && (tag.name === 'script' || tag.name === 'style');
    const close = holdsCode ? find(`</${tag.name}`, tag.end) : undefined;
    if (close && (tag.name === 'script' || isStyleSheet(text, tag.end, close.start))) {
      removed.script += 1;
      at = cut(at, readTag(close.start, false)?.end ?? close.end, true);
    } else {
      removed.markup += 1;
      at = cut(at, tag.end, !inlineElements.has(tag.name));
    }
  }
  kept.push(text.slice(copied));
  return { text: kept.join(''), removed };
};

/** Android's themes are `<style>` elements too, but a style sheet holds no further tags. */
const isStyleSheet = (text: string, start: number, end: number): boolean => {
  const tagStart = /<[a-z]/gi;
  tagStart.lastIndex = start;
  const inner = tagStart.exec(text);
  return inner === null || inner.index >= end;
};

/**
 * Finds words at or behind growing positions, ignoring case; remembers each answer, so that all searches cost one
 * reading.
 */
const createForwardFinder = (text: string) => {
  const found = new Map<string, { start: number; end: number } | undefined>();
  return (word: string, from: number): { start: number; end: number } | undefined => {
    const known = found.get(word);
    if (found.has(word) && (known === undefined || known.start >= from)) return known;
    const pattern = new RegExp(word, 'gi');
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const position = match ? { start: match.index, end: pattern.lastIndex } : undefined;
    found.set(word, position);
    return position;
  };
};
