import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditLog, Clock, ReadinessStore } from '../../domain/ports';
import { editedSince } from '../../domain/readiness/sign-off';
import type { ReadinessLook } from './look-at-readiness';

/**
 * Records that a sign-off ended because the issue was edited, once, by whoever notices first; the log before the store, so
 * that what the panel calls expired can always be found there.
 */
export async function recordExpiry(
  ports: { audit: AuditLog; readiness: ReadinessStore; clock: Clock },
  { signOff: stored, state, scored, facts }: ReadinessLook,
  correlationId: string,
): Promise<void> {
  if (!stored || stored.signOff.expiry) return;
  const { eventId, score: scoreBefore } = stored.signOff;
  const parts = [...editedSince(stored.signOff, state)];
  if (parts.length === 0) return;
  const { id: issueId, key: issueKey, projectId } = facts.issue.snapshot;
  const now = ports.clock.now();
  const payload = { signOff: eventId, parts, scoreBefore, scoreNow: scored.score };
  const scene = { actor: { type: 'app' } as const, target: { projectId, issueId, issueKey }, correlationId };
  await ports.audit.record([composeEvent(scene, { action: 'readiness.expired', payload }, now)]);
  await ports.readiness.expireSignOff(issueId, eventId, { at: new Date(now).toISOString(), parts, score: scored.score });
}
