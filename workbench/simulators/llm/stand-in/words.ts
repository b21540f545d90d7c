/** One word of a text: its form for comparing, and where it begins. */
export interface Word {
  readonly stem: string;
  readonly at: number;
}

const STOP_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Words in lower case, camel case taken apart, a plural's s taken off. */
export function wordsOf(text: string): Word[] {
  const words = text.matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|[\p{Lo}\p{Lm}]+|\p{N}+|\p{Lu}/gu);
  return [...words].map((match) => ({ stem: stemOf(match[0].toLowerCase()), at: match.index }));
}

/** The words of a value that say something; all of them when none does. */
export function tellingWords(value: string): Set<string> {
  const all = wordsOf(value).map(({ stem }) => stem);
  const telling = all.filter((stem) => !STOP_WORDS.has(stem));
  return new Set(telling.length > 0 ? telling : all);
}

const stemOf = (word: string): string => (word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word);
