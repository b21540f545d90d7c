import type { Confidence } from '../../../src/domain/triage/confidence';

export type Level = Confidence['level'];

/** Surest first. */
export const levels: readonly Level[] = ['high', 'medium', 'low'];

/** One case as calibration and selection see it. */
export interface LevelledCase {
  /** Null when nothing was suggested. */
  readonly level: Level | null;
  readonly hit: boolean;
}
