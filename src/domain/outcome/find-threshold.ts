import { BOUND_ALPHA, chanceOfAtMost } from './binomial';
import type { Outcomes, ScoreCount } from './outcome';

/** Share of all outcomes that the first look at a dial takes at least: a few lucky ones at the top decide nothing. */
const FIRST_SHARE = 0.25;

/**
 * The lowest score from which on suggestions are wrong at most once in `oneWrongIn`, as far as outcomes can tell; undefined
 * when they cannot.
 *
 * Taking the best of many thresholds would promise too much, so this is fixed-sequence testing (Angelopoulos et al., "Learn
 * then Test", Ann. Appl. Stat. 19 (2025); the sequence after Bauer, Stat. Med. 10 (1991)): from the surest suggestions down,
 * each threshold's exact test at the full level, ending at the first that fails. Where it begins depends on how many
 * outcomes there are and not on which were right, so the chance that the promise is broken stays at 5 %
 * for each look. Over all looks of a project's life it is more: what is found wrongly is lost again as outcomes come in.
 */
export function findThreshold(outcomes: Outcomes, oneWrongIn: number): ScoreCount | undefined {
  let found: ScoreCount | undefined;
  for (const counted of testedSets(outcomes, oneWrongIn)) {
    if (!isSure(counted, oneWrongIn)) break;
    found = counted;
  }
  return found;
}

/** The sets that are looked at, in order: the surest first, each holding the one before. None while there are too few. */
export function testedSets(outcomes: Outcomes, oneWrongIn: number): readonly ScoreCount[] {
  const sets = fromTheTop(outcomes);
  const first = Math.max(firstLook(oneWrongIn), FIRST_SHARE * (sets.at(-1)?.of ?? 0));
  return sets.filter(({ of }) => of >= first);
}

/** Fewest outcomes of which one may be wrong: beginning with fewer, one slip among the surest would end every dial. */
export const firstLook = (oneWrongIn: number): number => {
  let of = 2;
  while (!isSure({ right: of - 1, of }, oneWrongIn)) of++;
  return of;
};

/** Whether so many right ones rule out, at the level of the bound, that more than one in `oneWrongIn` is wrong. */
export const isSure = ({ right, of }: Pick<ScoreCount, 'right' | 'of'>, oneWrongIn: number): boolean =>
  chanceOfAtMost(of - right, of, 1 / oneWrongIn) <= BOUND_ALPHA;

/** For each score the outcomes from it up, counted together; the highest score first. */
function fromTheTop(outcomes: Outcomes): ScoreCount[] {
  let [right, of] = [0, 0];
  return [...outcomes]
    .sort((one, other) => other.score - one.score)
    .map((counted) => {
      right += counted.right;
      of += counted.of;
      return { score: counted.score, right, of };
    });
}
