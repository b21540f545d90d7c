import type { AskedTerm, Neighbour } from './look-up';
import type { MentionLevel } from './name-mentions';
import type { countTermValues, ValueCounts } from './value-counts';

/** What the past says about one value of a field, each as a logarithm, so that signs add up. */
export interface ValueEvidence {
  /** Share of the votes of the nearest past issues. */
  readonly neighbours: number;
  /** All terms of the issue together: naive Bayes log odds, by the square root of their number. */
  readonly words: number;
  /** The one term of the summary that speaks loudest for the value. */
  readonly tellingWord: number;
  /** How much it used it of late. */
  readonly recentUse: number;
  /** That the issue names it, as far as names were right before. */
  readonly named: number;
}

/**
 * How much each sign counts. Learned as a conditional logit on the components of six public projects, one left out at a time,
 * and rounded: the figures hardly move when each is changed by a third.
 */
const weights = { neighbours: 0.4, words: 0.15, tellingWord: 0.7, recentUse: 1, named: 0.8 } as const satisfies ValueEvidence;

export const weigh = (evidence: ValueEvidence): number =>
  evidence.neighbours * weights.neighbours +
  evidence.words * weights.words +
  evidence.tellingWord * weights.tellingWord +
  evidence.recentUse * weights.recentUse +
  evidence.named * weights.named;

/** Everything one field is judged from. */
export interface FieldPast {
  readonly asked: readonly AskedTerm[];
  readonly counts: ValueCounts;
  readonly termCounts: ReturnType<typeof countTermValues>;
  /** Past issues of the project with any value of the field, as far as its newest issues tell. */
  readonly labelled: number;
}

/** Added to a share before its logarithm is taken: a value that was not seen is unlikely, not impossible. */
const UNSEEN = 0.02;
export const logShare = (share: number): number => Math.log(share + UNSEEN);

/** Issues' worth of doubt that smooth counts of few issues: towards the term's use in all, and towards the value's. */
const DOUBT = { term: 2, value: 3, name: 4 } as const;

/**
 * Naive Bayes log odds of a value given the terms, over the square root of their number, since terms are not
 * independent. A term of the description counts half. What the nearest issues have is held against how often the project uses
 * the value: being near and having it is the sign.
 *
 * Source: Rennie et al., Tackling the Poor Assumptions of Naive Bayes Text Classifiers, ICML 2003 (value against all others).
 */
export function wordOdds({ asked, counts, termCounts, labelled }: FieldPast, value: number): number {
  const withValue = (counts.share.get(value) ?? 0) * labelled;
  let odds = 0;
  let terms = 0;
  for (const { hash, inSummary } of asked) {
    const count = termCounts.get(hash);
    if (!count) continue;
    const both = count.byValue.get(value) ?? 0;
    const doubt = (DOUBT.term * count.all) / labelled;
    const inValue = (both + doubt) / (withValue + DOUBT.term);
    const elsewhere = (count.all - both + doubt) / (Math.max(0, labelled - withValue) + DOUBT.term);
    odds += Math.log(inValue / elsewhere) * (inSummary ? 1 : 0.5);
    terms += 1;
  }
  return odds / Math.sqrt(Math.max(1, terms));
}

/** The highest pointwise mutual information of a term of the summary and a value, smoothed towards none; at least 0. */
export function tellingWord({ asked, counts, termCounts }: FieldPast, value: number): number {
  const share = counts.share.get(value) ?? 0;
  let most = 0;
  for (const { hash, inSummary } of asked) {
    const count = inSummary ? termCounts.get(hash) : undefined;
    const both = count?.byValue.get(value) ?? 0;
    if (!count || both === 0) continue;
    most = Math.max(most, Math.log((both + DOUBT.value * share) / ((count.all + DOUBT.value) * share)));
  }
  return most;
}

/** How often a name that stands in an issue is right before anything is known of the project. */
const TRUST: Readonly<Record<MentionLevel, number>> = { summary: 0.7, text: 0.4, half_summary: 0.3, half_text: 0.15 };

/** A share of exactly 1, as of a field's only value, would have no odds. */
const MOST_SHARE = 0.999;
const logOdds = (share: number): number => Math.log(Math.min(share, MOST_SHARE) / (1 - Math.min(share, MOST_SHARE)));

/**
 * By how much naming a value raises its odds: as often as past issues with the same words of its name had it, counted
 * together with what is expected before any were seen.
 *
 * @param words hashes of the words of its name that stand in the issue
 * @param field neighbours with any value of the field, and the value's share in the field's uses
 */
export function namedOdds(
  level: MentionLevel,
  words: readonly number[],
  value: number,
  { neighbours, share }: { neighbours: readonly Neighbour[]; share: number },
): number {
  let named = 0;
  let right = 0;
  for (const neighbour of neighbours) {
    if (!words.every((word) => neighbour.terms.has(word))) continue;
    named += 1;
    if (neighbour.values.has(value)) right += 1;
  }
  return logOdds((right + DOUBT.name * TRUST[level]) / (named + DOUBT.name)) - logOdds(share);
}
