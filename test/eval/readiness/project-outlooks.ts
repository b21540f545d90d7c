import { reworkOf, type ReworkVerdict } from '../../../src/domain/readiness/outlook/rework';
import type { Interval } from '../metrics/bootstrap';
import type { Weights } from '../metrics/pair-auc';
import { bandShares, type BandShare } from './band-shares';
import { blockOf, type Block } from './block';
import type { WeakCase } from './weak-case';

/** Whether a figure lies beyond chance: `seen` when the whole interval does. */
export const seen = (interval: Interval | null): boolean => interval !== null && interval[0] > 0.5;

export interface ProjectReadiness extends Block {
  readonly project: string;
  readonly bands: readonly BandShare[];
  /** By the intervals here. */
  readonly seen: { readonly outlook: boolean; readonly score: boolean };
  /** What the issue panel would tell people of this project, by its own stricter rule. */
  readonly onThePage: { readonly outlook: ReworkVerdict; readonly score: ReworkVerdict };
}

export function projectReadiness(cases: readonly WeakCase[], samples: readonly Weights[]): ProjectReadiness[] {
  return [...new Set(cases.map(({ project }) => project))].map((project) => {
    const block = blockOf(cases, (one) => (one.project === project ? project : null), samples);
    const own = cases.filter((one) => one.project === project);
    const past = own.flatMap(({ checked, asked }) =>
      checked.outlook ? [{ score: checked.score, points: checked.outlook.points, asked, n: 1 }] : [],
    );
    const { outlookVerdict, scoreVerdict } = reworkOf(past, null);
    return {
      project,
      ...block,
      bands: bandShares(own),
      seen: { outlook: seen(block.interval95.auc), score: seen(block.interval95.scoreAuc) },
      onThePage: { outlook: outlookVerdict, score: scoreVerdict },
    };
  });
}
