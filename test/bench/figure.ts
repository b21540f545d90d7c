/** One measured number (or the name of what it was measured on). Keys are read by others: never renamed. */
export interface Figure {
  readonly key: string;
  readonly value: number | string;
  readonly unit: string;
  /** Largest value that is still right; only where the project has set one. */
  readonly atMost?: number;
}

/** The targets the bench prints beside its figures and test/bench/depth.test.ts asserts; calls one after another. */
export const DepthTargets = {
  /** The panel, and beside it how ready the issue is. */
  PANEL_INVOCATIONS: 2,
  /** What is drawn first. How ready the issue is comes beside it. */
  PANEL_TRIAGE_DEPTH: 2,
  PANEL_DEPTH: 2,
  TRIAGE_DEPTH_BEFORE_MODEL: 4,
  TRIAGE_DEPTH_AFTER_MODEL: 4,
} as const;

/** Points of Jira's hourly limit, which all customers of the app share. */
export const PointTargets = { TRIAGE: 25, BACKGROUND_TRIAGE: 5, READINESS_EDIT: 3 } as const;

export const IndexTargets = { BYTES_PER_10000_ISSUES: 30_000_000 } as const;

/** CPU of ranking, voting and comparing in one triage, milliseconds. */
export const RankTargets = { CPU_MS: 15 } as const;
