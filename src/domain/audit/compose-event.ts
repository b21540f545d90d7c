import { AUDIT_EVENT_VERSION, type AuditActor, type AuditEntry, type AuditEvent, type AuditTarget } from './event';
import { auditEventId } from './event-id';

/** Who is acting, on what, in answer to which request: the part of an event that all events of one request share. */
export interface AuditScene {
  readonly actor: AuditActor;
  readonly target: AuditTarget;
  /** Joins everything one request led to; also the default occasion of its events. */
  readonly correlationId: string;
}

/** An event ready to be stored. `now` is epoch milliseconds; see `auditEventId` for `occasion`. */
export function composeEvent(scene: AuditScene, entry: AuditEntry, now: number, occasion?: string): AuditEvent {
  return {
    id: auditEventId(entry, occasion ?? scene.correlationId),
    version: AUDIT_EVENT_VERSION,
    occurredAt: new Date(now).toISOString(),
    ...scene,
    ...entry,
  };
}
