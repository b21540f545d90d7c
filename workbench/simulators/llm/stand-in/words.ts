/** One word of a text: its form for comparing, and where it begins. */
export interface Word {
  readonly stem: string;
  readonly at: number;
}

const STOP_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Words in lower case with a plural's s taken off. A word in camel case counts whole and in its parts. */
export function wordsOf(text: string): Word[] {
  return runsOf(text).flatMap(({ run, at }) => {
    const parts = [...run.matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu)];
    const whole = { stem: stemOf(run), at };
    return parts.length < 2
      ? [whole]
      : [whole, ...parts.map((part) => ({ stem: stemOf(part[0]), at: at + part.index }))];
  });
}

/** The words of a value that say something; all of them when none does. */
export function tellingWords(value: string): Set<string> {
  const all = runsOf(value).map(({ run }) => stemOf(run));
  const telling = all.filter((stem) => !STOP_WORDS.has(stem));
  return new Set(telling.length > 0 ? telling : all);
}

const runsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({ run: match[0], at: match.index }));

function stemOf(run: string): string {
  const word = run.toLowerCase();
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
