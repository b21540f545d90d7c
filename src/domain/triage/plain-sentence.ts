import { cleanText } from '../issue/clean-text';

const LINK = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+/gi;
/** What calls somebody in, or a program: a sign by itself, as in `=, + or @`, is a word of the issue and stays. */
const MENTION = /@+(?=[\p{L}\p{N}[])/gu;
/** Brackets of a mention or a link: `[~name]`, `[words|address]`, `[words](address)`. Those of a list or of code stay. */
const MENTION_OPENS = /\[+(?=\s{0,3}[~^#])/gu;
const LINK_BRACKETS = /\[+([^[\]|]{0,300}\|[^[\]]{0,300})\]+|\[([^[\]]{0,300})\](?=\()/gu;

/**
 * Model-written words made safe to show: cleaned like issue text, one line, no links, no mentions, at most `maxChars`.
 * A reader sees a sentence, never something to click or somebody called in; signs that do neither are left as they are.
 */
export function plainSentence(raw: string, maxChars: number): string {
  // Cut before cleaning too: a 100 KB reason must not cost 100 KB of work.
  const words = cleanText(raw.slice(0, maxChars * 8))
    .text.replace(LINK, '(link)')
    .replace(MENTION, '')
    .replace(MENTION_OPENS, '')
    .replace(LINK_BRACKETS, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= maxChars ? words : `${words.slice(0, maxChars - 1).trimEnd()}…`;
}
