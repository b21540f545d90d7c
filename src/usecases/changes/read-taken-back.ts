import { creationId } from '../../domain/audit/event-id';
import { takenBackBy, type TakenBack } from '../../domain/audit/taken-back';
import type { AuditLog, LoggedEvent } from '../../domain/ports';

/** What undos take back, by the id of the undo's proposal; whatever is no undo is not in it. */
export type TakenBackByProposal = ReadonlyMap<string, readonly TakenBack[]>;

/**
 * An approval or a write names the changes of its proposal, and an undo keeps the names of what it takes back: only the events
 * beside tell that "sub-task 1" is a deletion, and of which issue. Read by id and by proposal, for one page of the log.
 */
export async function readTakenBack(ports: { audit: AuditLog }, events: readonly LoggedEvent[]): Promise<TakenBackByProposal> {
  const asked = new Set(events.flatMap(({ event }) => (event.action !== 'analysis.completed' && 'proposalId' in event.payload ? [event.payload.proposalId] : [])));
  const shown = events.flatMap(({ event }) => (event.action === 'proposal.created' ? [event] : []));
  for (const { payload } of shown) asked.delete(payload.proposalId);
  const beside = await ports.audit.findEvents([...asked].map(creationId));
  const undos = [...shown, ...beside].flatMap((event) => {
    if (event.action !== 'proposal.created' || event.payload.origin.type !== 'undo') return [];
    return [{ event, of: event.payload.origin.proposalId }];
  });
  const deleting = undos.filter(({ event }) => event.payload.kinds.includes('delete_subtask'));
  const made = deleting.length === 0 ? [] : await ports.audit.listOfProposals([...new Set(deleting.map(({ of }) => of))]);
  return new Map(
    undos.map(({ event, of }) => {
      const undone = made.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === of);
      return [event.payload.proposalId, takenBackBy(event, undone)];
    }),
  );
}
