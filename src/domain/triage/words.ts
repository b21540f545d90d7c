/** A word of a text with where it stands, in UTF-16 units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in lower case, each with its place. Linear in the length of the text. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Where the words of `name` stand in a row, or undefined. `API` does not match `rapid`; `check-in` matches `Check in`. */
export function findPhrase(words: readonly PlacedWord[], name: string): { start: number; end: number } | undefined {
  const wanted = placedWords(name);
  const first = wanted[0];
  if (!first) return undefined;
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (words[at]?.word !== first.word) continue;
    const last = words[at + wanted.length - 1];
    if (last && wanted.every((part, offset) => words[at + offset]?.word === part.word)) {
      return { start: words[at]?.start ?? 0, end: last.end };
    }
  }
  return undefined;
}

/** The line or sentence around a place, at most `maxChars` long: enough to read why it matters. */
export function sentenceAround(text: string, place: { start: number; end: number }, maxChars: number): string {
  const before = text.slice(Math.max(0, place.start - maxChars), place.start);
  const after = text.slice(place.end, place.end + maxChars);
  const head = before.slice(lastBreak(before) + 1);
  const stop = after.search(SENTENCE_END);
  const tail = stop === -1 ? after : after.slice(0, after[stop] === '\n' ? stop : stop + 1);
  const sentence = `${head}${text.slice(place.start, place.end)}${tail}`.trim();
  return sentence.length <= maxChars ? sentence : text.slice(place.start, place.end);
}

/** A line's end, or a mark with space behind it: the dot of `18.2` ends nothing. */
const SENTENCE_END = /\n|[.!?](?=\s|$)/;

const lastBreak = (text: string) => Math.max(...['. ', '! ', '? ', '\n'].map((mark) => text.lastIndexOf(mark)));
