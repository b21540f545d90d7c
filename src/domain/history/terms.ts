import type { IssueSnapshot } from '../issue/snapshot';
import { HistoryLimits } from './history-limits';
import { wordsIn } from './words';

/** What an issue is indexed and looked up by: a word, two words of the summary in a row, or what stands before its colon. */
export interface IssueTerm {
  readonly term: string;
  /** How often it stands there; once in the summary counts as {@link SUMMARY_COUNT} times. */
  readonly count: number;
  readonly inSummary: boolean;
}

/** The summary is what the reporter chose to say first. */
const SUMMARY_COUNT = 3;

/** Characters of the description that are looked at: what comes later is mostly logs. */
const DESCRIPTION_CHARS = 4_000;

/** `[Android] …` or `iOS: …`, as people mark what an issue belongs to. */
const PREFIX = /^\s*(?:\[([^\]]{1,30})\]|([\p{L}\p{N}][\p{L}\p{N} ._/-]{0,28}):)/u;

/**
 * The {@link HistoryLimits}.TERMS_PER_ISSUE terms that say most about an issue: all of the summary first, then what the
 * description repeats. Needs no knowledge of other issues, so an entry never grows old because others came.
 *
 * @param limit only the evaluation asks for more, to see what is lost by leaving the rest out
 */
export function termsOf(
  { summary, description }: Pick<IssueSnapshot, 'summary' | 'description'>,
  limit: number = HistoryLimits.TERMS_PER_ISSUE,
): IssueTerm[] {
  const terms = new Map<string, { count: number; inSummary: boolean }>();
  const add = (term: string, count: number, inSummary: boolean): void => {
    const known = terms.get(term);
    if (known) known.count += count;
    else terms.set(term, { count, inSummary });
  };
  const words = wordsIn(summary);
  const prefix = PREFIX.exec(summary);
  if (prefix) add(`${(prefix[1] ?? prefix[2] ?? '').trim().toLowerCase()}:`, SUMMARY_COUNT, true);
  for (const word of words) add(word, SUMMARY_COUNT, true);
  for (const [at, word] of words.entries()) if (at > 0) add(`${words[at - 1]} ${word}`, 1, true);
  for (const word of wordsIn(description.slice(0, DESCRIPTION_CHARS))) add(word, 1, false);
  return [...terms]
    .map(([term, { count, inSummary }]) => ({ term, count, inSummary }))
    .sort((left, right) => Number(right.inSummary) - Number(left.inSummary) || right.count - left.count)
    .slice(0, limit);
}
