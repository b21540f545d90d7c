import { composeEvent } from '../domain/audit/compose-event';
import type { AuditLog, Clock, TriageStore } from '../domain/ports';

/** How long things are kept, in days. Triages hold words a model wrote; the log holds ids and codes. */
export const RetentionDays = { TRIAGES: 180, AUDIT_EVENTS: 730 } as const;

/** Rows one statement deletes: small enough to stay far under Forge SQL's 10 s for a DELETE. */
const BATCH = 500;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Deletes what is past its retention, in small statements, while the invocation has time left. */
export async function pruneHistory(ports: { triages: TriageStore; audit: AuditLog; clock: Clock }): Promise<void> {
  await pruneOlder(ports, RetentionDays.TRIAGES, (before) => ports.triages.prune(before, BATCH));
  await pruneOlder(ports, RetentionDays.AUDIT_EVENTS, (before) => ports.audit.prune(before, BATCH));
}

async function pruneOlder(
  ports: { audit: AuditLog; clock: Clock },
  days: number,
  deleteBatch: (before: Date) => Promise<number>,
): Promise<void> {
  const now = ports.clock.now();
  let count = 0;
  let deleted: number;
  do {
    deleted = await deleteBatch(new Date(now - days * DAY_MS));
    count += deleted;
  } while (deleted === BATCH && ports.clock.remainingMs() > 20_000);
  if (count === 0) return;
  const scene = {
    actor: { type: 'schedule' } as const,
    target: { projectId: null, issueId: null, issueKey: null },
    correlationId: `prune-${now}`,
  };
  const entry = { action: 'retention.pruned', payload: { olderThanDays: days, count } } as const;
  await ports.audit.record([composeEvent(scene, entry, ports.clock.now(), `${days}:${now}`)]);
}
