import { changeState } from '../../domain/change/change-state';
import { isFieldChange } from '../../domain/change/field-change';
import { isOvertaken, UNDO_WAITS_MS } from '../../domain/change/overtaken-undo';
import type { Proposal } from '../../domain/change/proposal';
import { touchedFingerprint, touchKey } from '../../domain/change/touched';
import type { IssueTracker } from '../../domain/ports';
import { eventsOf, type PanelState } from '../panel/panel-state';

/**
 * Of undos that wait for approval: the ids of changes, by undo, whose sub-task, comment or link is no longer as it was when the
 * undo was planned. Fields are not looked at: the panel has read them. Costs nothing while no such undo waits.
 */
export async function staleUndos(
  ports: { tracker: IssueTracker },
  panel: PanelState,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const waiting = panel.proposals.map((undo) => ({ undo, changes: waitingChanges(panel, undo) })).filter(({ changes }) => changes.length > 0);
  if (waiting.length === 0) return new Map();
  const state = await ports.tracker.readTouched(
    panel.issue,
    waiting.flatMap(({ changes }) => changes),
  );
  return new Map(
    waiting.map(({ undo, changes }) => [
      undo.id,
      changes.filter((change) => undo.fingerprints[touchKey(change)] !== touchedFingerprint(change, state)).map(({ id }) => id),
    ]),
  );
}

function waitingChanges(panel: PanelState, undo: Proposal) {
  if (undo.origin.type !== 'undo' || panel.at - Date.parse(undo.createdAt) >= UNDO_WAITS_MS) return [];
  const events = eventsOf(panel.events, undo.id);
  return undo.changes.filter(
    (change) =>
      !isFieldChange(change) &&
      touchKey(change) !== 'text' &&
      changeState(events, change.id, panel.at).status === 'open' &&
      !isOvertaken(undo, change.id, panel),
  );
}
