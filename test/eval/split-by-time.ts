import type { EvalLine } from './eval-line';

/** Of each project the earlier share is past, the rest is scored. */
export const PAST_SHARE = 0.6;
export const SPLIT = 'last 40 % by created';

/** A project's issues in time order (at the same instant by key), and the index of the first scored one. */
export function splitByTime(issues: readonly EvalLine[]): { issues: readonly EvalLine[]; firstScored: number } {
  const inOrder = [...issues].sort(
    (a, b) => Date.parse(a.created) - Date.parse(b.created) || (a.key < b.key ? -1 : 1),
  );
  return { issues: inOrder, firstScored: Math.floor(inOrder.length * PAST_SHARE) };
}
