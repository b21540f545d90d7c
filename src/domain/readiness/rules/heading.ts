import { headingLevel, isBelow } from './heading-level';
import { sectionTitle } from './section-title';

const WORD = /[\p{L}\p{N}]+/gu;
export const countWords = (text: string) => text.match(WORD)?.length ?? 0;

/** A line this short that ends with a colon only announces what follows. */
const MAX_HEADING_WORDS = 8;

function isHeading(line: string): boolean {
  const title = sectionTitle(line);
  if (title?.isPart === true) return false;
  return title?.behind === '' ? !title.isItem : /:\s{0,3}\S{0,2}$/u.test(line) && countWords(line) <= MAX_HEADING_WORDS;
}

/**
 * Whether something stands under a heading, under a deeper one right below it, or behind it on its line: at least so many words. `lines` has no empty ones, and
 * none that only claims to be met.
 */
export function contentAfter(lines: readonly string[], index: number, words: number): boolean {
  const line = lines[index] ?? '';
  const colon = line.indexOf(':');
  const behind = colon === -1 ? (countWords(line) > MAX_HEADING_WORDS ? line : '') : line.slice(colon + 1);
  if (countWords(behind) >= words) return true;
  const next = lines[index + 1];
  if (next === undefined) return false;
  if (!isHeading(next)) return countWords(next) >= Math.min(words, 2);
  // Levels only grow on the way down, so this ends after a few headings.
  return isBelow(headingLevel(next), headingLevel(line)) && contentAfter(lines, index + 1, words);
}
