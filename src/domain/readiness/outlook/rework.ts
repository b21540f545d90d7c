import type { PastCount } from '../../ports';
import { bandOf, type Outlook } from './outlook';
import { rankAuc, type RankCount } from './rank-auc';

/**
 * `seen`: beyond chance in this project. `not_seen`: not. Nobody can tell yet where there are `too_few` past issues, or enough of
 * them but too few that people asked back about (`too_few_asked`), or did not (`too_few_not_asked`).
 */
export type ReworkVerdict = 'seen' | 'not_seen' | 'too_few' | 'too_few_asked' | 'too_few_not_asked';

/** Past issues, and how many of them people asked back about. */
export interface AskedOf {
  readonly issues: number;
  readonly askedBack: number;
}

/** How an issue reads, and what the project's past says about being asked back. */
export interface Rework extends AskedOf {
  /** Null where the language of the issue is not known. */
  readonly outlook: Pick<Outlook, 'band' | 'signs'> | null;
  /** Past issues whose end is known. */
  readonly issues: number;
  /** Those the rules could give a score, which a verdict on the score rests on. */
  readonly scored: AskedOf;
  /** Those that read like this one; null where it reads like nothing known. */
  readonly alike: AskedOf | null;
  readonly outlookVerdict: ReworkVerdict;
  readonly scoreVerdict: ReworkVerdict;
}

/**
 * Of 80 issues, half of them asked about, the interval reaches 0.12 to each side: a smaller past could bear out only far more than
 * the 0.70 that was measured elsewhere. With fewer than 20 on one side the interval itself is not to be trusted.
 */
const AT_LEAST = { ISSUES: 80, EACH_SIDE: 20 } as const;

/**
 * Whether the outlook, and the readiness score, were borne out by a project's past: more points, or a lower score, where people
 * asked back. `seen` only when the lower end of the 95 % interval lies above chance, so of projects where there is nothing to
 * see one in forty is told otherwise.
 */
export function reworkOf(counts: readonly PastCount[], outlook: Outlook | null): Rework {
  const alike = counts.filter(({ points }) => bandOf(points) === outlook?.band);
  const scored = counts.flatMap(({ score, asked, n }) => (score === null ? [] : [{ value: -score, asked, n }]));
  return {
    outlook: outlook && { band: outlook.band, signs: outlook.signs },
    ...askedOf(counts),
    scored: askedOf(scored),
    alike: outlook && askedOf(alike),
    outlookVerdict: verdict(counts.map(({ points, asked, n }) => ({ value: points, asked, n }))),
    scoreVerdict: verdict(scored),
  };
}

function verdict(counts: readonly RankCount[]): ReworkVerdict {
  const { issues, askedBack } = askedOf(counts);
  if (issues < AT_LEAST.ISSUES) return 'too_few';
  if (askedBack < AT_LEAST.EACH_SIDE) return 'too_few_asked';
  if (issues - askedBack < AT_LEAST.EACH_SIDE) return 'too_few_not_asked';
  return (rankAuc(counts)?.low ?? 0) > 0.5 ? 'seen' : 'not_seen';
}

const askedOf = (counts: readonly Pick<PastCount, 'asked' | 'n'>[]): AskedOf => ({ issues: sum(counts), askedBack: sum(counts.filter(({ asked }) => asked)) });

const sum = (counts: readonly { readonly n: number }[]): number => counts.reduce((all, { n }) => all + n, 0);
