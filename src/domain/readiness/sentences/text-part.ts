/** A place in a text, in UTF-16 units, with the words that stand there. */
export interface TextPart {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** The part of `source` from `start` to `end` without what surrounds it: white space, commas, dashes. Null when nothing is left. */
export function trimmedPart(source: string, start: number, end: number): TextPart | null {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(source.charAt(from))) from += 1;
  while (to > from && EDGE.test(source.charAt(to - 1))) to -= 1;
  return from === to ? null : { text: source.slice(from, to), offset: from, length: to - from };
}

const EDGE = /[\s,;:*–—-]/u;
