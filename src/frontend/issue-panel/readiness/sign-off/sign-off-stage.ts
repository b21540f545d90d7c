import type { ReadinessView } from '../../../../contract/calls/readiness';

/** Whether a person has confirmed that the issue is ready, and whether that still holds. */
export type SignOffStage = 'unsigned' | 'signed' | 'expired';

export function signOffStage({ signOff }: Pick<ReadinessView, 'signOff'>): SignOffStage {
  if (!signOff) return 'unsigned';
  return signOff.expired ? 'expired' : 'signed';
}

/** True where the report does not say ready, so that confirming takes a second look. */
export const needsOverride = ({ status }: Pick<ReadinessView, 'status'>): boolean => status !== 'ready';
