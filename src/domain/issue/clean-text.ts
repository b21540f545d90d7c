import { removeInvisible, type InvisibleCounts } from './invisible-characters';
import { stripMarkup, type MarkupCounts } from './strip-markup';

export type RemovedCounts = InvisibleCounts & MarkupCounts;

/** Nested disguises such as `<scr<b>ipt>` need a pass a layer. People's texts need two; beyond four it is an attack. */
const MAX_PASSES = 4;

/**
 * Makes text of unknown origin safe to show to a model and to compare: one kind of newline, no invisible characters,
 * no HTML or SVG markup. Words, code, XML of other vocabularies and comparisons such as `a < b` stay.
 *
 * Entities are not decoded. Issue text is plain text in which a person sees `&amp;`, it is often about escaping, and
 * decoding `&lt;img&gt;` would turn an example into markup that then has to go.
 *
 * Passes repeat until one changes nothing; where {@link MAX_PASSES} do not reach that point, every `<` goes, and with
 * it all markup. So cleaning cleaned text changes nothing, and the cost stays linear in the length.
 */
export const cleanText = (raw: string): { text: string; removed: RemovedCounts } => {
  const invisible = removeInvisible(raw.replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n'));
  const removed: RemovedCounts = { ...invisible.removed, markup: 0, script: 0 };
  let text = invisible.text;

  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const stripped = stripMarkup(text);
    removed.markup += stripped.removed.markup;
    removed.script += stripped.removed.script;
    if (stripped.text === text) return { text, removed };
    const again = removeInvisible(stripped.text);
    removed.zeroWidth += again.removed.zeroWidth;
    text = again.text;
  }
  if (stripMarkup(text).text === text) return { text, removed };
  const bare = text.replaceAll('<', '');
  removed.markup += text.length - bare.length;
  const last = removeInvisible(bare);
  removed.zeroWidth += last.removed.zeroWidth;
  return { text: last.text, removed };
};
