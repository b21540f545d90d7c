import type { AuditEvent } from '../domain/audit/event';
import { ATTEMPT_LEASE_MS } from '../domain/change/change-state';
import { inParallel } from '../domain/in-parallel';
import type { AuditLog, AuditPosition, Clock } from '../domain/ports';

export interface AuditListing {
  readonly events: readonly AuditEvent[];
  /** Where the next, older page begins; undefined on the last one. */
  readonly next: AuditPosition | undefined;
  readonly unknownOutcomes: number;
}

/** More open intents than this are shown as this many. */
const MAX_COUNTED = 100;

/** One page of the log, newest first, and how many changes have no known outcome. */
export async function listAuditEvents(
  ports: { audit: AuditLog; clock: Clock },
  page: { after: AuditPosition | undefined; size: number },
): Promise<AuditListing> {
  const [events, unsettled] = await inParallel([
    ports.audit.listPage(page.after, page.size + 1),
    // Counted once, where the count is read: on the first page.
    page.after ? [] : ports.audit.listUnsettled(new Date(ports.clock.now() - ATTEMPT_LEASE_MS), undefined, MAX_COUNTED),
  ]);
  const shown = events.slice(0, page.size);
  const last = events.length > page.size ? shown.at(-1) : undefined;
  return {
    events: shown,
    next: last && { occurredAt: last.occurredAt, id: last.id },
    unknownOutcomes: unsettled.length,
  };
}
