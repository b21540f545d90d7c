import { composeEvent, type AuditScene } from '../domain/audit/compose-event';
import type { AuditEvent } from '../domain/audit/event';
import type { Attempt } from '../domain/change/plan-attempts';
import type { AuditLog, Clock } from '../domain/ports';

export interface ProposalName {
  readonly proposalId: string;
  readonly code: string;
}

/** The two halves of every write: what is meant to be written, before; what became of it, after. */
export const intents = (scene: AuditScene, proposal: ProposalName, attempts: readonly Attempt[], now: number) =>
  attempts.map(({ change, number }) =>
    composeEvent(
      scene,
      {
        action: 'change.intended',
        payload: { ...proposal, field: change.field, attempt: number, before: change.before, after: change.after },
      },
      now,
    ),
  );

/**
 * Records that attempts took effect.
 *
 * @param found true when Jira was seen to hold the value, rather than having answered that it took it
 */
export async function recordApplied(
  ports: { audit: AuditLog; clock: Clock },
  scene: AuditScene,
  proposal: ProposalName,
  attempts: readonly Attempt[],
  found: boolean,
): Promise<readonly AuditEvent[]> {
  const events = attempts.map(({ change, number }) =>
    composeEvent(
      scene,
      {
        action: 'change.applied',
        payload: { ...proposal, field: change.field, attempt: number, before: change.before, after: change.after, found },
      },
      ports.clock.now(),
    ),
  );
  await ports.audit.record(events);
  return events;
}

/** Records that attempts surely did not take effect. `problem` is a code, never somebody's words. */
export async function recordFailed(
  ports: { audit: AuditLog; clock: Clock },
  scene: AuditScene,
  proposal: ProposalName,
  attempts: readonly Attempt[],
  problem: string,
): Promise<void> {
  const events = attempts.map(({ change, number }) =>
    composeEvent(
      scene,
      { action: 'change.failed', payload: { ...proposal, field: change.field, attempt: number, problem } },
      ports.clock.now(),
    ),
  );
  await ports.audit.record(events);
}
