import type { AuditEvent } from '../audit/event';
import { changeState } from './change-state';
import type { Proposal } from './proposal';

/** Milliseconds an undo nobody approved waits in the panel; later the issue has to be looked at again. */
export const UNDO_WAITS_MS = 15 * 60_000;

/** What stands beside an undo: drafts and undos of its issue, and the events of everything the panel shows. */
export interface Beside {
  readonly proposals: readonly Proposal[];
  /** In the order of the log. */
  readonly events: readonly AuditEvent[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Whether what this undo would take back is no longer its to take back: it was taken back already, or somebody looked again
 * and a newer plan stands in this one's place, whatever became of that. What a newer plan leaves out counts too, as it was
 * left out because it cannot be taken back; anything else can be planned afresh.
 */
export function isOvertaken(undo: Proposal, changeId: string, { proposals, events, at }: Beside): boolean {
  const { origin } = undo;
  if (origin.type !== 'undo') return false;
  const of = (proposalId: string) => events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === proposalId);
  const others = proposals.filter((one) => one.id !== undo.id && one.origin.type === 'undo' && one.origin.proposalId === origin.proposalId);
  return (
    changeState(of(origin.proposalId), changeId, at).status === 'undone' ||
    // Of a proposal too old to be read with the others, only the undos tell.
    others.some(({ id }) => changeState(of(id), changeId, at).status === 'applied') ||
    others.some((other) => replaces(other, undo, isTargetShownWhole(origin.proposalId, proposals)))
  );
}

/** A draft is one thing in the panel, with one undo; suggestions are several, each with its own. */
const isTargetShownWhole = (targetId: string, proposals: readonly Proposal[]): boolean =>
  proposals.some(({ id, origin }) => id === targetId && origin.type !== 'undo');

function replaces(other: Proposal, undo: Proposal, isShownWhole: boolean): boolean {
  if (Date.parse(other.createdAt) <= Date.parse(undo.createdAt)) return false;
  const ids = undo.changes.map(({ id }) => id);
  // A look that found nothing to take back does not say at what it looked.
  return isShownWhole || other.changes.length === 0 || other.changes.some(({ id }) => ids.includes(id));
}
