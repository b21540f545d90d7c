import type { AuditFilter } from '../domain/audit/filter';
import { ATTEMPT_LEASE_MS } from '../domain/change/change-state';
import type { AuditLog, AuditReader, Clock, EventPage, LoggedEvent, OpenIntentStore } from '../domain/ports';
import { findOpenIntents } from './reconcile-changes';

/** Open intents on one page. */
const OPEN_PAGE = 50;

/** One page of what matches, newest first. */
export const listAuditEvents = (
  ports: { reader: AuditReader },
  page: { filter: AuditFilter; before: number | null; size: number },
): Promise<EventPage> => ports.reader.listPage(page.filter, page.before, page.size);

/** Changes that were begun and whose outcome in Jira is not known, oldest first, from behind `after`. */
export async function listUnknownOutcomes(
  ports: { audit: AuditLog; openIntents: OpenIntentStore; clock: Clock },
  after: number,
): Promise<{ events: readonly LoggedEvent[]; nextAfter: number | null }> {
  const { events } = await findOpenIntents(ports, new Date(ports.clock.now() - ATTEMPT_LEASE_MS));
  const rest = events.filter(({ seq }) => seq > after);
  const shown = rest.slice(0, OPEN_PAGE);
  return { events: shown, nextAfter: rest.length > OPEN_PAGE ? (shown.at(-1)?.seq ?? null) : null };
}
