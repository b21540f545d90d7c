import { renderDuration } from './duration';
import type { IssueRecord } from '../entities';

/** Seconds that remain. Nothing is logged on this site, so it is what was estimated unless somebody set it. */
export const remainingSeconds = (issue: Pick<IssueRecord, 'originalEstimateSeconds' | 'remainingEstimateSeconds'>): number | null =>
  issue.remainingEstimateSeconds ?? issue.originalEstimateSeconds;

/** The estimates of an issue in one object, which is empty where there are none. */
export function renderTimeTracking(issue: IssueRecord) {
  const [original, remaining] = [issue.originalEstimateSeconds, remainingSeconds(issue)];
  return {
    ...(original !== null && { originalEstimate: renderDuration(original), originalEstimateSeconds: original }),
    ...(remaining !== null && { remainingEstimate: renderDuration(remaining), remainingEstimateSeconds: remaining }),
  };
}
