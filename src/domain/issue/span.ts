import * as z from 'zod';
import { fingerprint } from './fingerprint';
import { foldText } from './fold-text';
import type { IssueSnapshot } from './snapshot';
import { listMarkLength } from './list-mark';
import { isWellFormed } from './well-formed';

/** `MIN` keeps a quote from being found everywhere; `MAX` bounds both what evidence is and what a search costs. */
export const QuoteLimits = { MIN_WORD_CHARS: 3, MAX_CHARS: 300 } as const;

/**
 * A place in an issue's text that can be kept without keeping the text: offsets are UTF-16 units of the cleaned text.
 */
export const SpanSchema = z.object({
  source: z.enum(['summary', 'description']),
  offset: z.number().int().nonnegative(),
  length: z.number().int().positive(),
  /** Fingerprint of the text that stood there. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Span = z.infer<typeof SpanSchema>;

type IssueWords = Pick<IssueSnapshot, 'summary' | 'description'>;

/**
 * Where a quote stands in the issue, or undefined when it does not: a claim whose quote is not found rests on
 * nothing. Looks for the very words first, then ignores case, widths of white space and typographic quotes and
 * dashes. Marks around the quote are trimmed. The mark of a list's item helps to find its place, which begins behind it. A quote
 * needs {@link QuoteLimits}.MIN_WORD_CHARS letters or digits, unless it is the whole summary.
 */
export const findQuote = (snapshot: IssueWords, quote: string): Span | undefined => {
  const words = trimMarks(quote);
  if (words === '' || words.length > QuoteLimits.MAX_CHARS || !isWellFormed(words)) return undefined;
  const wordChars = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (wordChars < QuoteLimits.MIN_WORD_CHARS && words !== snapshot.summary) return undefined;
  return findExact(snapshot, words) ?? findFolded(snapshot, words);
};

/** The words at a span, or null when the issue no longer holds exactly them there. */
export const readSpan = (snapshot: IssueWords, span: Span): string | null => {
  const words = snapshot[span.source].slice(span.offset, span.offset + span.length);
  return words.length === span.length && isWellFormed(words) && fingerprint(words) === span.hash ? words : null;
};

const sources = SpanSchema.shape.source.options;

const findExact = (snapshot: IssueWords, words: string): Span | undefined => {
  for (const source of sources) {
    const offset = snapshot[source].indexOf(words);
    if (offset !== -1) return spanAt(snapshot, source, { start: offset, end: offset + words.length });
  }
  return undefined;
};

const findFolded = (snapshot: IssueWords, words: string): Span | undefined => {
  const wanted = foldText(words).text;
  for (const source of sources) {
    const folded = foldText(snapshot[source]);
    const at = folded.text.indexOf(wanted);
    const offset = folded.starts[at];
    const end = folded.ends[at + wanted.length - 1];
    if (offset === undefined || end === undefined) continue;
    return spanAt(snapshot, source, { start: offset, end });
  }
  return undefined;
};

/** From `start` to `end`; of a list's item, which only a description has, from behind its mark. */
const spanAt = (snapshot: IssueWords, source: Span['source'], { start, end }: { start: number; end: number }): Span => {
  const text = snapshot[source];
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isItem = source === 'description' && before.trim() === '';
  const offset = start + (isItem ? listMarkLength(text.slice(start, end)) : 0);
  return { source, offset, length: end - offset, hash: fingerprint(text.slice(offset, end)) };
};

const MARKS = /[\s"'`\u2018-\u201F\u2039\u203A\u00AB\u00BB\u2026]/;

/** Takes white space, quotation marks and ellipses off both ends, one character at a time. */
const trimMarks = (quote: string): string => {
  let start = 0;
  let end = quote.length;
  const isDots = (at: number): boolean => at >= 0 && quote.slice(at, at + 2) === '..';
  const isMark = (at: number): boolean => MARKS.test(quote.charAt(at)) || isDots(at) || isDots(at - 1);
  while (start < end && isMark(start)) start += 1;
  while (end > start && isMark(end - 1)) end -= 1;
  return quote.slice(start, end);
};
