import type { TextPart } from './text-part';

/** More sentences than this are a log or a paste; what is asked of an issue is said before. */
const MAX_SENTENCES = 1_000;

/** White space behind a mark that may end a sentence, with quotes or brackets closed in between. */
const POSSIBLE_END = /(?<=[.!?…。][")'\]”’»]{0,2})\s+/gu;

/** Words a dot ends without ending the sentence, when it goes on in lower case or with a number. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|nr|approx|fig|incl|resp|ca|z\.b|d\.h|bzw|usw|u\.a|p\.ex|p\.ej|ej)\.$/iu;
const ABBREVIATION_CHARS = 9;
const GOES_ON = /^[\p{Ll}\p{N}]/u;

/** `1.` or `2)` at a line's beginning counts an item and ends nothing. */
const ITEM_NUMBER = /^\s{0,20}[(>*-]{0,3}\s{0,3}\d{1,3}[.)]$/u;

/**
 * The sentences of cleaned plain text in their order, at most 1,000: a line's end ends one, and so does a mark with space
 * behind it. A list's mark stays with its item. Linear in the length of the text.
 */
export function splitSentences(text: string): TextPart[] {
  const sentences: TextPart[] = [];
  let lineStart = 0;
  while (lineStart <= text.length && sentences.length < MAX_SENTENCES) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (lineEnd > lineStart) addSentences(sentences, { line: text.slice(lineStart, lineEnd), offset: lineStart });
    lineStart = lineEnd + 1;
  }
  return sentences;
}

function addSentences(sentences: TextPart[], { line, offset }: { line: string; offset: number }): void {
  let start = 0;
  const add = (end: number) => {
    const words = line.slice(start, end);
    const sentence = words.trim();
    const at = offset + start + (words.length - words.trimStart().length);
    if (sentence !== '' && sentences.length < MAX_SENTENCES) sentences.push({ text: sentence, offset: at, length: sentence.length });
  };
  for (const space of line.matchAll(POSSIBLE_END)) {
    if (sentences.length >= MAX_SENTENCES) return;
    const next = space.index + space[0].length;
    if (!endsSentence(line, { start, end: space.index, next })) continue;
    add(space.index);
    start = next;
  }
  add(line.length);
}

function endsSentence(line: string, { start, end, next }: { start: number; end: number; next: number }): boolean {
  if (end - start <= 30 && ITEM_NUMBER.test(line.slice(start, end))) return false;
  const goesOn = GOES_ON.test(line.slice(next, next + 2));
  return !(goesOn && ABBREVIATION.test(line.slice(Math.max(start, end - ABBREVIATION_CHARS), end)));
}
