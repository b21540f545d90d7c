import type { ReadinessView } from '../../../contract/calls/readiness';

/**
 * True where neither the score nor a critical gap stands in the way, but the text itself: its language is not one the rules
 * know, or not all of it was read, so nothing could be told of what is critical.
 */
export const isUnreadable = ({ status, score, threshold, findings }: Pick<ReadinessView, 'status' | 'score' | 'threshold' | 'findings'>): boolean =>
  status === 'needs_clarification' && score >= threshold && !findings.some(({ severity }) => severity === 'critical');
