import type { Candidates, QueryTerm, TermKey } from '../ports';
import type { IssueSnapshot } from '../issue/snapshot';
import { hashTerm } from './index-entry';
import { termsOf, type IssueTerm } from './terms';

/** A term of the issue at hand, as words and as the index knows it. */
export interface AskedTerm extends IssueTerm, QueryTerm {}

/**
 * What to ask the index for. A term counts by the logarithm of how often it stands in the issue.
 *
 * @param limit see {@link termsOf}
 */
export function askedTerms(key: TermKey, snapshot: IssueSnapshot, limit?: number): AskedTerm[] {
  const byHash = new Map<number, AskedTerm>();
  for (const one of termsOf(snapshot, limit)) {
    const hash = hashTerm(key, one.term);
    if (!byHash.has(hash)) byHash.set(hash, { ...one, hash, weight: 1 + Math.log(one.count) });
  }
  return [...byHash.values()];
}

/** A past issue that shares terms with the one at hand. */
export interface Neighbour {
  readonly issueId: string;
  /** How alike it is, from 0 to 1: its share of the score that the issue would have with itself. */
  readonly alike: number;
  /** Days between the two. */
  readonly days: number;
  readonly terms: ReadonlySet<number>;
  readonly values: ReadonlySet<number>;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Of two that are equally alike, what happened around the same time is nearer: duplicates come soon after each other.
 *
 * Source: Runeson et al., Detection of Duplicate Defect Reports Using Natural Language Processing, ICSE 2007, where looking at
 * a time frame finds more; the power is ours.
 */
const nearness = ({ alike, days }: Neighbour): number => alike * (1 + days) ** -0.15;

/**
 * Candidates, nearest first. A shared term counts `weight * ln(1 + issues / frequency)`, the sum by which the index chose
 * them.
 *
 * @param createdAt when the issue at hand was created, epoch milliseconds
 */
export function rankNeighbours(
  asked: readonly AskedTerm[],
  { candidates, frequencies, issues }: Candidates,
  createdAt: number,
): Neighbour[] {
  const rarity = rarityIn({ frequencies, issues });
  const gains = new Map(asked.map(({ hash, weight }) => [hash, weight * rarity(hash)]));
  const own = [...gains.values()].reduce((sum, gain) => sum + gain, 0);
  return candidates
    .map((candidate) => ({
      issueId: candidate.issueId,
      alike: candidate.terms.reduce((sum, term) => sum + (gains.get(term) ?? 0), 0) / own,
      days: Math.abs(createdAt - candidate.createdAt) / DAY_MS,
      terms: new Set(candidate.terms),
      values: new Set(candidate.values),
    }))
    .sort((left, right) => nearness(right) - nearness(left));
}

/** How much knowing a term narrows it down; one that was never seen counts like one seen once. */
export const rarityIn =
  ({ frequencies, issues }: Pick<Candidates, 'frequencies' | 'issues'>) =>
  (term: number): number =>
    Math.log(1 + issues / (frequencies.get(term) ?? 1));
