import { cleanText } from '../issue/clean-text';

const LINK = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+/gi;

/**
 * Model-written words made safe to show: cleaned like issue text, one line, no links, no mentions, at most `maxChars`.
 * A reader sees a sentence, never something to click or somebody called in.
 */
export function plainSentence(raw: string, maxChars: number): string {
  // Cut before cleaning too: a 100 KB reason must not cost 100 KB of work.
  const words = cleanText(raw.slice(0, maxChars * 8))
    .text.replace(LINK, '(link)')
    .replace(/[@[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= maxChars ? words : `${words.slice(0, maxChars - 1).trimEnd()}…`;
}
