import { randomBytes, randomUUID } from 'node:crypto';
import { getAppContext } from '@forge/api';
import type { Clock, Random } from '../domain/ports';

export const clock: Clock = {
  now: () => Date.now(),
  remainingMs: () => getAppContext().invocationRemainingTimeInMillis(),
};

export const random: Random = {
  newId: () => randomUUID(),
  newMarker: () => randomBytes(16).toString('hex'),
};

/** What stands in the log and in a person's error message for the same failure. */
export const invocationId = (): string => getAppContext().invocationId;

/**
 * Whether this installation may use the app. Forge gives a licence to paid apps in production only; elsewhere none means
 * nobody has to pay. `isActive` is what @forge/api called the flag before 7.2.
 */
export function isLicensed(): boolean {
  const { license, environmentType } = getAppContext();
  if (!license) return environmentType !== 'PRODUCTION';
  return license.active ?? license.isActive ?? false;
}
