import { foldSentence } from '../readiness/sentences/fold-sentence';
import { isProse } from '../readiness/sentences/is-prose';
import { splitSentences } from '../readiness/sentences/split-sentences';
import type { IssueLine } from './issue-lines';
import type { IssuePart } from './issue-part';

/** A sentence of a line, with its place in the description. */
export interface Said {
  readonly line: IssueLine;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The sentences of lines, one by one; an item of a list stays whole. */
export function sentencesOf(lines: readonly IssueLine[]): Said[] {
  return lines.flatMap((line) => {
    const parts = line.item === null ? splitSentences(line.text) : [{ text: line.text, offset: 0, length: line.text.length }];
    return parts
      .map(({ text, offset, length }) => ({ line, start: line.start + offset, end: line.start + offset + length, folded: foldSentence(text) }))
      .filter(({ folded }) => line.item !== null || line.part !== null || isProse(folded));
  });
}

/** Sentences under headings of these kinds. */
export const saidUnder = (said: readonly Said[], ...parts: readonly (IssuePart | null)[]): Said[] =>
  said.filter(({ line }) => parts.includes(line.part));
