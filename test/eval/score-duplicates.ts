import { bootstrapMean, bootstrapShare, type Interval } from './metrics/bootstrap';
import { mean, share } from './metrics/mean';
import type { DuplicateCase } from './outcome';
import type { Replay } from './replay-project';
import { lossOf } from './score-field';

/** How high the earlier issue of a pair stands among those read back when the later one is filed. Never renamed. */
export interface RecallFigures {
  /** Pairs that people marked by resolution and link. */
  readonly n: number;
  readonly recallAt1: number | null;
  readonly recallAt5: number | null;
  readonly recallAt10: number | null;
  /** Mean of 1 / rank; 0 for one that is not among those read back. */
  readonly mrr: number | null;
}

export interface DuplicateFigures extends RecallFigures {
  readonly interval95: { readonly recallAt10: Interval | null; readonly mrr: Interval | null };
  /** What is called the same problem. People mark not all they could, so a precision is rather too low than too high. */
  readonly shown: {
    /** Scored issues for which an earlier one is called the same problem, and their share of all. */
    readonly n: number;
    readonly share: number | null;
    /** Share of n whose likeliest one is marked so, directly or through others. */
    readonly precision: number | null;
    readonly interval95: Interval | null;
    /** Share of n whose likeliest one is marked so, or linked in any other way. */
    readonly linked: number | null;
    /** The same for each issue that is called so, not only the likeliest. */
    readonly pairs: { readonly n: number; readonly precision: number | null };
  };
  /** Pairs of the whole project, not only of the scored part. */
  readonly allIssues: RecallFigures;
  /** With all words of all past issues at hand. */
  readonly wholeHistory: RecallFigures;
  readonly lossToWholeHistory: number | null;
}

export function scoreDuplicates({ duplicates, shownDuplicates, scoredIssues }: Replay): DuplicateFigures {
  const scored = duplicates.filter(({ isScored }) => isScored);
  const ranks = scored.map(({ rank }) => rank);
  const figures = recallFigures(ranks);
  const whole = recallFigures(scored.flatMap(({ wholeRank }) => (wholeRank === undefined ? [] : [wholeRank])));
  const first = shownDuplicates.filter(({ isFirst }) => isFirst);
  const right = first.map(({ isMarkedSame }) => isMarkedSame);
  return {
    ...figures,
    interval95: { recallAt10: bootstrapShare(ranks.map(isWithin(10))), mrr: bootstrapMean(ranks.map(reciprocal)) },
    shown: {
      n: first.length,
      share: scoredIssues === 0 ? null : first.length / scoredIssues,
      precision: share(right),
      interval95: bootstrapShare(right),
      linked: share(first.map(({ isMarkedSame, isLinked }) => isMarkedSame || isLinked)),
      pairs: { n: shownDuplicates.length, precision: share(shownDuplicates.map(({ isMarkedSame }) => isMarkedSame)) },
    },
    allIssues: recallFigures(duplicates.map(({ rank }) => rank)),
    wholeHistory: whole,
    lossToWholeHistory: lossOf(whole.recallAt10, figures.recallAt10),
  };
}

const recallFigures = (ranks: readonly DuplicateCase['rank'][]): RecallFigures => ({
  n: ranks.length,
  recallAt1: share(ranks.map(isWithin(1))),
  recallAt5: share(ranks.map(isWithin(5))),
  recallAt10: share(ranks.map(isWithin(10))),
  mrr: mean(ranks.map(reciprocal)),
});

const isWithin =
  (places: number) =>
  (rank: number | null): boolean =>
    rank !== null && rank <= places;

const reciprocal = (rank: number | null): number => (rank === null ? 0 : 1 / rank);
