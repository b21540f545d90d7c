import type { AuditFilter } from '../../domain/audit/filter';
import { ATTEMPT_LEASE_MS } from '../../domain/change/change-state';
import type { AuditLog, AuditReader, Clock, EventPage, LoggedEvent, OpenIntentStore } from '../../domain/ports';
import { readTakenBack, type TakenBackByProposal } from '../changes/read-taken-back';
import { findOpenIntents } from '../changes/reconcile-changes';

/** Open intents on one page. */
const OPEN_PAGE = 50;

/** One page of what matches, newest first, with what the undos on it take back. */
export async function listAuditEvents(
  ports: { reader: AuditReader; audit: AuditLog },
  page: { filter: AuditFilter; before: number | null; size: number },
): Promise<EventPage & { takenBack: TakenBackByProposal }> {
  const found = await ports.reader.listPage(page.filter, page.before, page.size);
  return { ...found, takenBack: await readTakenBack(ports, found.events) };
}

/** Changes that were begun and whose outcome in Jira is not known, oldest first, from behind `after`. */
export async function listUnknownOutcomes(
  ports: { audit: AuditLog; openIntents: OpenIntentStore; clock: Clock },
  after: number,
): Promise<{ events: readonly LoggedEvent[]; nextAfter: number | null; takenBack: TakenBackByProposal }> {
  const { events } = await findOpenIntents(ports, new Date(ports.clock.now() - ATTEMPT_LEASE_MS));
  const rest = events.filter(({ seq }) => seq > after);
  const shown = rest.slice(0, OPEN_PAGE);
  const nextAfter = rest.length > OPEN_PAGE ? (shown.at(-1)?.seq ?? null) : null;
  return { events: shown, nextAfter, takenBack: await readTakenBack(ports, shown) };
}
