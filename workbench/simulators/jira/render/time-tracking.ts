import type { IssueRecord } from '../entities';

/** Seconds of each unit on a site with Jira's defaults: a day of eight hours, a week of five days. */
const UNITS = [
  ['w', 144_000],
  ['d', 28_800],
  ['h', 3_600],
  ['m', 60],
] as const;

/** A duration as Jira writes it: `1d 4h`. */
export function renderDuration(seconds: number): string {
  let left = seconds;
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [`${count}${unit}`] : [];
  });
  return parts.length > 0 ? parts.join(' ') : '0m';
}

/** Nothing is logged on this site, so what remains is what was estimated. */
export function renderTimeTracking({ originalEstimateSeconds }: IssueRecord) {
  if (originalEstimateSeconds === null) return {};
  const estimate = renderDuration(originalEstimateSeconds);
  return {
    originalEstimate: estimate,
    remainingEstimate: estimate,
    originalEstimateSeconds,
    remainingEstimateSeconds: originalEstimateSeconds,
  };
}
