import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { IntegrityState } from '../../domain/audit/integrity-state';
import type { AuditLog, Clock } from '../../domain/ports';

/** Records what is wrong with the log in the log: each thing once, however often it is found. */
export async function recordFindings(
  ports: { audit: AuditLog; clock: Clock },
  scene: AuditScene,
  findings: IntegrityState['findings'],
): Promise<void> {
  const now = ports.clock.now();
  const events = findings.map(({ problem, seq }) =>
    composeEvent(scene, { action: 'integrity.failed', payload: { problem, seq: Math.max(1, seq) } }, now, `${problem}:${seq}`),
  );
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
  if (distinct.length > 0) await ports.audit.record(distinct);
}
