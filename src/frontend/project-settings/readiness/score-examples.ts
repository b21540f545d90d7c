import { arePoints } from './readiness-problems';
import { severities, type ReadinessSettings, type Severity } from './readiness-types';

/** Gaps of an issue, reckoned with the weights and the threshold as they stand in the form. */
export interface ScoreExample {
  readonly gaps: Readonly<Record<Severity, number>>;
  /** Points each severity costs together, those without a gap left out. */
  readonly costs: readonly number[];
  readonly score: number;
  /** True when the sum would be below 0, where the score stops. */
  readonly stopped: boolean;
  readonly status: 'ready' | 'needs_clarification';
}

const samples: readonly ScoreExample['gaps'][] = [
  { critical: 1, warning: 2, info: 0 },
  { critical: 0, warning: 1, info: 2 },
];

/** None while a weight or the threshold is not a number that can be saved. */
export function scoreExamples({ weights, threshold }: Pick<ReadinessSettings, 'weights' | 'threshold'>): readonly ScoreExample[] {
  if (![threshold, ...severities.map((severity) => weights[severity])].every(arePoints)) return [];
  return samples.map((gaps) => {
    const costs = severities.filter((severity) => gaps[severity] > 0).map((severity) => gaps[severity] * weights[severity]);
    const sum = 100 - costs.reduce((total, cost) => total + cost, 0);
    const score = Math.max(0, sum);
    // As domain/readiness/score has it: a critical gap is enough, whatever the score.
    const isReady = gaps.critical === 0 && score >= threshold;
    return { gaps, costs, score, stopped: sum < 0, status: isReady ? 'ready' : 'needs_clarification' };
  });
}
