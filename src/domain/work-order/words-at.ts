import { fingerprint } from '../issue/fingerprint';
import type { IssueSnapshot } from '../issue/snapshot';
import type { Span } from '../issue/span';
import { cutWhole } from '../issue/well-formed';
import type { Statement } from './work-order';

/** One statement is read at a glance. UTF-16 units. */
export const MAX_PIECE_CHARS = 300;
/** A cut moves back to a sentence's or word's end only this far, so that something is left of it. */
const LEAST_SHARE = 0.4;

/** A statement that is nothing but words of the issue, cut to {@link MAX_PIECE_CHARS}; undefined where no word stands. */
export function wordsAt(
  snapshot: Pick<IssueSnapshot, 'summary' | 'description'>,
  source: Span['source'],
  { start, end }: { start: number; end: number },
): Statement | undefined {
  const raw = snapshot[source].slice(start, end);
  const words = shortened(raw.trim());
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const offset = start + (raw.length - raw.trimStart().length);
  return { basis: 'issue', text: null, span: { source, offset, length: words.length, hash: fingerprint(words) } };
}

function shortened(words: string): string {
  if (words.length <= MAX_PIECE_CHARS) return words;
  const head = cutWhole(words, MAX_PIECE_CHARS);
  const least = MAX_PIECE_CHARS * LEAST_SHARE;
  const sentence = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => head.lastIndexOf(mark)));
  if (sentence >= least) return head.slice(0, sentence + 1).trimEnd();
  const space = head.lastIndexOf(' ');
  return space >= least ? head.slice(0, space).trimEnd() : head;
}

/** Whether two places share a character. */
export const overlap = (one: Span, other: Span): boolean =>
  one.source === other.source && one.offset < other.offset + other.length && other.offset < one.offset + one.length;

/** The first of those that stand on the same words stays. */
export function withoutOverlaps(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  for (const statement of statements) {
    const { span } = statement;
    if (span === null || !kept.some((earlier) => earlier.span !== null && overlap(earlier.span, span))) kept.push(statement);
  }
  return kept;
}
