import { bootstrapShare, type Interval } from '../metrics/bootstrap';
import { share } from '../metrics/mean';

/** One thing that is looked for. */
export interface DetectionFigures {
  /** Cases in which it is there, as people say. */
  readonly n: number;
  /** Cases in which it was said to be there. */
  readonly flagged: number;
  /** Share of the flagged ones that are right; null when nothing was flagged. */
  readonly precision: number | null;
  /** Share of n that was found. */
  readonly recall: number | null;
  readonly interval95: { readonly precision: Interval | null; readonly recall: Interval | null };
}

/** Precision and recall of one detector over labelled cases, with percentile bootstrap intervals. */
export function detectionFigures(cases: readonly { readonly isThere: boolean; readonly isFlagged: boolean }[]): DetectionFigures {
  const found = cases.filter(({ isThere }) => isThere).map(({ isFlagged }) => isFlagged);
  const right = cases.filter(({ isFlagged }) => isFlagged).map(({ isThere }) => isThere);
  return {
    n: found.length,
    flagged: right.length,
    precision: share(right),
    recall: share(found),
    interval95: { precision: bootstrapShare(right), recall: bootstrapShare(found) },
  };
}
