import { OutlookSignSchema, type OutlookSign } from '../../../src/domain/readiness/outlook/outlook-words';
import type { WeakCase } from './weak-case';

/**
 * Tried, not shipped: the outlook's signs with weights learned from the project's own past instead of fixed points. Naive Bayes
 * over signs that are there and that are not; a prior from the other projects counts as much as 20 issues of each side. The first
 * 40 % of a project are past at the start; every ten issues it learns anew.
 */
const FIRST_SCORED_SHARE = 0.4;
const STEP = 10;
const PRIOR_CASES = 20;
/** What a prior itself is smoothed with, towards how common the sign is at all. */
const PRIOR_SMOOTHING = 4;

const signs = OutlookSignSchema.options;

type Rates = Readonly<Record<'asked' | 'not', (sign: OutlookSign) => number>>;

const has = (sign: OutlookSign) => ({ checked }: WeakCase) => checked.outlook?.signs.includes(sign) ?? false;
const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean) => items.filter(holds).length;

/** How often a sign stands in issues that were asked about and in those that were not, with `extra` cases at the rate `prior`. */
function ratesOf(cases: readonly WeakCase[], prior: Rates, extra: number): Rates {
  const side = (asked: boolean) => {
    const own = cases.filter((one) => one.asked === asked);
    const rates = new Map(signs.map((sign) => [sign, (count(own, has(sign)) + extra * prior[asked ? 'asked' : 'not'](sign)) / (own.length + extra)]));
    return (sign: OutlookSign) => rates.get(sign) ?? 0.5;
  };
  return { asked: side(true), not: side(false) };
}

/** The same for both sides: what is known of a sign when it tells nothing. */
function commonRates(cases: readonly WeakCase[]): Rates {
  const rate = (sign: OutlookSign) => (count(cases, has(sign)) + 1) / (cases.length + 2);
  return { asked: rate, not: rate };
}

function logOdds(one: WeakCase, { asked, not }: Rates): number {
  return signs.reduce((sum, sign) => {
    const [a, n] = [asked(sign), not(sign)];
    return sum + (has(sign)(one) ? Math.log(a / n) : Math.log((1 - a) / (1 - n)));
  }, 0);
}

/** Scores by key, higher = likelier asked about, of the later 60 % of each project whose issues have a time. */
export function learnedScores(cases: readonly WeakCase[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const dated = cases.filter(({ createdAt }) => createdAt !== null);
  for (const project of new Set(dated.map((one) => one.project))) {
    const others = dated.filter((one) => one.project !== project);
    const prior = ratesOf(others, commonRates(others), PRIOR_SMOOTHING);
    const own = dated
      .filter((one) => one.project === project)
      .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0) || (a.key < b.key ? -1 : 1));
    for (let at = Math.ceil(FIRST_SCORED_SHARE * own.length); at < own.length; at += STEP) {
      const rates = ratesOf(own.slice(0, at), prior, PRIOR_CASES);
      for (const one of own.slice(at, at + STEP)) scores.set(one.key, logOdds(one, rates));
    }
  }
  return scores;
}
