import type { IssueSnapshot } from '../issue/snapshot';
import type { TermKey } from '../ports';
import { hashDuplicateMark, hashTerm } from './index-entry';
import { comparable, compare, duplicatePrior, duplicateProbability, LikenessThresholds } from './likeness';
import { rarityIn, type Neighbour } from './look-up';

type Text = Pick<IssueSnapshot, 'id' | 'summary' | 'description'>;

/** A past issue and what it is to the one at hand. */
export interface Alike {
  readonly issueId: string;
  readonly likeness: 'duplicate' | 'related' | 'similar';
  /** How likely it is the same problem, from 0 to 1. */
  readonly probability: number;
}

/**
 * Compares an issue with past ones that were read in full, likeliest the same problem first.
 *
 * @param statistics frequencies of the issue's own terms, and the values of the newest issues
 */
export function findAlike(
  key: TermKey,
  issue: Text,
  read: readonly Text[],
  neighbours: readonly Neighbour[],
  statistics: {
    frequencies: ReadonlyMap<number, number>;
    issues: number;
    recent: readonly (readonly number[])[];
  },
): Alike[] {
  const mark = hashDuplicateMark(key);
  const prior = duplicatePrior(statistics.recent.filter((values) => values.includes(mark)).length, statistics.recent.length);
  const rarity = rarityIn(statistics);
  const usual = Math.log(1 + USUAL_RARITY);
  // The same words are weighed with each past issue, and hashing one is most of what that costs.
  const known = new Map<string, number>();
  const rarityOf = (word: string): number => {
    let weight = known.get(word);
    if (weight === undefined) {
      const term = hashTerm(key, word);
      weight = statistics.frequencies.has(term) ? rarity(term) : usual;
      known.set(word, weight);
    }
    return weight;
  };
  const here = comparable(issue);
  const byId = new Map(neighbours.map((neighbour) => [neighbour.issueId, neighbour]));
  return read
    .flatMap((past) => {
      const neighbour = byId.get(past.id);
      if (!neighbour) return [];
      const probability = duplicateProbability(compare(here, comparable(past), neighbour, rarityOf), prior);
      return [{ issueId: past.id, likeness: likenessOf(probability), probability }];
    })
    .sort((left, right) => right.probability - left.probability);
}

/** A word whose frequency nobody asked for counts like one that stands in each hundredth issue. */
const USUAL_RARITY = 100;

const likenessOf = (probability: number): Alike['likeness'] =>
  probability >= LikenessThresholds.DUPLICATE ? 'duplicate' : probability >= LikenessThresholds.RELATED ? 'related' : 'similar';
