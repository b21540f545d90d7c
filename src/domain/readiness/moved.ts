import { changedParts } from './issue-state';
import type { ReadinessReport } from './report';
import type { StatePart } from './report-words';

/** One step in an issue's readiness: where it stood, and what brought it there from the step before. */
export interface ReadinessStep {
  readonly report: ReadinessReport;
  readonly edited: readonly StatePart[];
  /** Points won back (positive) and lost (negative) by criterion, the largest first; none from or to a text that has no score. */
  readonly moved: readonly { readonly criterion: string; readonly points: number }[];
}

/** The steps of an issue's kept reports, newest first as these are. The oldest has nothing before it. */
export const readinessSteps = (reports: readonly ReadinessReport[]): ReadinessStep[] =>
  reports.map((report, index) => {
    const before = reports[index + 1];
    if (!before) return { report, edited: [], moved: [] };
    const areScored = before.score !== null && report.score !== null;
    return { report, edited: changedParts(before.state, report.state), moved: areScored ? movedBetween(before, report) : [] };
  });

function movedBetween(before: ReadinessReport, after: ReadinessReport) {
  const lost = (report: ReadinessReport) => new Map(report.findings.map(({ criterion, points }) => [criterion, points]));
  const [then, now] = [lost(before), lost(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((criterion) => ({ criterion, points: (then.get(criterion) ?? 0) - (now.get(criterion) ?? 0) }))
    .filter(({ points }) => points !== 0)
    .sort((left, right) => Math.abs(right.points) - Math.abs(left.points));
}
