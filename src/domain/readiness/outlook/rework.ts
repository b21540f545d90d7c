import type { PastCount } from '../../ports';
import { bandOf, type Outlook } from './outlook';
import { rankAuc, type RankCount } from './rank-auc';

/** `seen`: beyond chance in this project. `not_seen`: not. `too_few`: nobody can tell yet. */
export type ReworkVerdict = 'seen' | 'not_seen' | 'too_few';

/** How an issue reads, and what the project's past says about being asked back. */
export interface Rework {
  /** Null where the language of the issue is not known. */
  readonly outlook: Pick<Outlook, 'band' | 'signs'> | null;
  /** Past issues whose end is known. */
  readonly issues: number;
  /** Those that read like this one, and how many of them people asked back about; null where it reads like nothing known. */
  readonly alike: { readonly issues: number; readonly askedBack: number } | null;
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
  return {
    outlook: outlook && { band: outlook.band, signs: outlook.signs },
    issues: sum(counts),
    alike: outlook && { issues: sum(alike), askedBack: sum(alike.filter(({ asked }) => asked)) },
    outlookVerdict: verdict(counts.map(({ points, asked, n }) => ({ value: points, asked, n }))),
    scoreVerdict: verdict(counts.flatMap(({ score, asked, n }) => (score === null ? [] : [{ value: -score, asked, n }]))),
  };
}

function verdict(counts: readonly RankCount[]): ReworkVerdict {
  const asked = sum(counts.filter((one) => one.asked));
  const not = sum(counts) - asked;
  if (asked + not < AT_LEAST.ISSUES || Math.min(asked, not) < AT_LEAST.EACH_SIDE) return 'too_few';
  return (rankAuc(counts)?.low ?? 0) > 0.5 ? 'seen' : 'not_seen';
}

const sum = (counts: readonly { readonly n: number }[]): number => counts.reduce((all, { n }) => all + n, 0);
