import type { IssueSnapshot } from '../issue/snapshot';
import { wordsIn } from './words';

type Text = Pick<IssueSnapshot, 'summary' | 'description'>;

/** An issue's words made ready to be compared with many. */
export interface Comparable {
  readonly summaryWords: ReadonlySet<string>;
  readonly allWords: ReadonlySet<string>;
  /** The summary word by word, as it stands there. */
  readonly summary: readonly string[];
}

/** Characters of a description that are compared: seventeen long ones must not cost more than the rest of a triage. */
const COMPARED_CHARS = 2_000;

/** Linear in the length of the text. */
export function comparable({ summary, description }: Text): Comparable {
  const inSummary = wordsIn(summary);
  return {
    summaryWords: new Set(inSummary),
    allWords: new Set([...inSummary, ...wordsIn(description.slice(0, COMPARED_CHARS))]),
    summary: summary.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  };
}

/** How alike two issues are, as far as reading both in full tells. */
export interface Likeness {
  /** Share of the index's score, from 0 to 1. */
  readonly alike: number;
  readonly days: number;
  /** How much of the one summary's words the other issue says too, weighed by rarity, from 0 to 1; and the other way. */
  readonly saidThere: number;
  readonly saidHere: number;
  /** `Paging on the users page` and `Paging on the groups page`: alike in words, yet two pieces of work. */
  readonly isSeries: boolean;
}

/** @param rarity how much a word narrows down what an issue is about */
export const compare = (
  here: Comparable,
  there: Comparable,
  { alike, days }: { alike: number; days: number },
  rarity: (word: string) => number,
): Likeness => ({
  alike,
  days,
  saidThere: shareSaid(here.summaryWords, there.allWords, rarity),
  saidHere: shareSaid(there.summaryWords, here.allWords, rarity),
  isSeries: isSeries(here.summary, there.summary),
});

function shareSaid(words: ReadonlySet<string>, text: ReadonlySet<string>, rarity: (word: string) => number): number {
  let all = 0;
  let said = 0;
  for (const word of words) {
    const weight = rarity(word);
    all += weight;
    if (text.has(word)) said += weight;
  }
  return all === 0 ? 0 : said / all;
}

/** The same beginning and end make up half of the longer summary, and each puts words of its own between. */
function isSeries(one: readonly string[], other: readonly string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end < shorter && start + end >= 0.5 * Math.max(one.length, other.length);
}

/**
 * Logistic regression on pairs of six public projects, one left out at a time, then rounded. The last sign is for issues filed
 * within hours: one person writing down several things is more often a series than a repetition.
 */
const weights = { bias: -1.7, alike: 0.7, days: -0.6, said: 4, series: -3.2, hours: -1.7 } as const;

/** Three hours, in days. */
const SOON_DAYS = 1 / 8;

/** How likely it is that two issues are the same problem, from 0 to 1. @param prior see {@link duplicatePrior} */
export function duplicateProbability({ alike, days, saidThere, saidHere, isSeries: series }: Likeness, prior: number): number {
  const odds =
    prior +
    weights.bias +
    weights.alike * Math.log(Math.max(alike, 0.001)) +
    weights.days * Math.log(1 + days) +
    weights.said * (saidThere + saidHere) +
    (series ? weights.series : 0) +
    weights.hours * Math.exp(-days / SOON_DAYS);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Log odds that an issue of this project is a duplicate, from how many of the newest were found to be. Before any were seen,
 * one in fifty.
 */
export function duplicatePrior(marked: number, seen: number): number {
  const share = (marked + 0.6) / (seen + 30);
  return Math.log(share / (1 - share));
}

/** From where on two issues are called the same problem, and from where on related. */
export const LikenessThresholds = { DUPLICATE: 0.6, RELATED: 0.2 } as const;
