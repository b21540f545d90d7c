import type { ReadinessView } from '../../../../contract/calls/readiness';

/**
 * Whether a person has confirmed that the issue is ready, and whether that still holds. `blocked`: not until an issue is done that
 * did not block it then.
 */
export type SignOffStage = 'unsigned' | 'signed' | 'blocked' | 'expired';

export function signOffStage({ signOff }: Pick<ReadinessView, 'signOff'>): SignOffStage {
  if (!signOff) return 'unsigned';
  if (signOff.expired) return 'expired';
  return signOff.isBlocked ? 'blocked' : 'signed';
}

/** True where the report does not say ready, so that confirming takes a second look. */
export const needsOverride = ({ status }: Pick<ReadinessView, 'status'>): boolean => status !== 'ready';
