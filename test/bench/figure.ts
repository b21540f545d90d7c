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
  PANEL_INVOCATIONS: 1,
  PANEL_DEPTH: 2,
  TRIAGE_DEPTH_BEFORE_MODEL: 4,
  TRIAGE_DEPTH_AFTER_MODEL: 4,
} as const;
