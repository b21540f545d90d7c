import { stopWords } from './stop-words';

const WORD = /[\p{L}\p{N}]+/gu;

/** Most words: nothing to take apart or to lower. */
const PLAIN = /^[a-z\d]+$/;

/** Where a name is put together: `loadPage`, `HTTPServer`, `utf8Text`. */
const INNER_BREAK = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Scripts that put no space between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}]/u;

/** Overlapping pairs find what words are not marked out to find. */
function characterPairs(run: string): string[] {
  const characters = Array.from(run.toLowerCase());
  return characters.length < 2 ? characters : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** Characters of a word worth keeping; what is longer is a hash or an image, and one letter says nothing. */
const WordLimits = { MIN_CHARS: 2, MAX_CHARS: 40, MAX_JOINED_CHARS: 100 } as const;

/**
 * The words of a text that can tell one issue from another, in order, with repeats: lower case, plurals as singulars, a
 * name like `loadPage` both whole and in its parts; of scripts without spaces pairs of characters. Linear in the length of the
 * text.
 */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  const keep = (part: string): void => {
    const word = part.toLowerCase();
    if (word.length < WordLimits.MIN_CHARS || word.length > WordLimits.MAX_CHARS || stopWords.has(word)) return;
    words.push(singular(word));
  };
  for (const whole of text.match(WORD) ?? []) {
    if (PLAIN.test(whole)) {
      keep(whole);
      continue;
    }
    if (UNSPACED.test(whole)) {
      // Not spread into one call: a million of them would overflow the stack.
      for (const pair of characterPairs(whole)) words.push(pair);
      continue;
    }
    if (whole.length > WordLimits.MAX_JOINED_CHARS) continue;
    keep(whole);
    const parts = whole.split(INNER_BREAK);
    if (parts.length > 1) for (const part of parts) keep(part);
  }
  return words;
}

/** Source: Harman, How Effective Is Suffixing?, JASIS 42(1), 1991, the "S stemmer". */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
