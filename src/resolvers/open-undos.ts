import type { UndoView } from '../contract/calls/changes';
import { isOvertaken, UNDO_WAITS_MS } from '../domain/change/overtaken-undo';
import type { Proposal } from '../domain/change/proposal';
import { eventsOf, type PanelState } from '../usecases/panel/panel-state';
import { undoView } from './proposal-view';

/** Undos that are planned, or that were approved and have not come to their end; never one that a newer one took the place of. */
export const openUndos = (state: PanelState): UndoView[] =>
  state.proposals.flatMap((proposal) => (proposal.origin.type === 'undo' ? openUndo(state, proposal, proposal.origin.proposalId) : []));

function openUndo(state: PanelState, proposal: Proposal, undoes: string): UndoView[] {
  const { issue, at } = state;
  const kept = state.kept.get(proposal.id) ?? [];
  const material = { proposal, issue, events: eventsOf(state.events, proposal.id), stale: state.stale?.get(proposal.id) ?? [], at };
  const view = undoView(material, undoes, kept);
  if (view.changes.length === 0) return kept.length > 0 ? [view] : [];
  // What was begun must come to its end, even where another undo was quicker.
  const changes = view.changes.filter(
    ({ change, status }) => (status !== 'open' && status !== 'failed') || !isOvertaken(proposal, change.id, state),
  );
  const waits = at - Date.parse(proposal.createdAt) < UNDO_WAITS_MS;
  const isOpen = changes.some(({ status }) => (status === 'open' && waits) || ['applying', 'failed', 'unknown'].includes(status));
  return isOpen ? [{ ...view, changes }] : [];
}
