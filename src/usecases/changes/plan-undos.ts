import type { AuditActor, AuditEvent } from '../../domain/audit/event';
import type { Kept } from '../../domain/change/plan-undo';
import type { Proposal } from '../../domain/change/proposal';
import { errorCodeOf, type ErrorCode } from '../../domain/errors';
import type { AuditReader, EventPage, UndoScope } from '../../domain/ports';
import { proposeUndo, undoEvents, type UndoPorts } from './propose-undo';

/** Applied changes read at a time, and issues planned in one call: each issue costs three reads of Jira. */
const PAGE = 50;
const ISSUES_PER_CALL = 8;

/** An undo of one proposal, ready to be approved, and what it leaves as it is. */
export interface UndoDraft {
  readonly undo: Proposal;
  readonly kept: readonly Kept[];
  readonly events: readonly AuditEvent[];
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface UndoBatch {
  readonly undos: readonly UndoDraft[];
  /** What could not be planned, with the code of the reason. */
  readonly skipped: readonly { readonly issueKey: string | null; readonly code: ErrorCode }[];
  readonly nextBefore: number | null;
}

/** An approval, or one of the scopes the log is read by. */
export type BatchScope = UndoScope | { readonly type: 'approval'; readonly proposalId: string };

/**
 * Plans taking back everything of a scope, a few issues at a time, as the person who asks: what they may not see is
 * skipped and named, and each issue's undo is approved by itself.
 */
export async function planUndos(
  ports: UndoPorts & { reader: AuditReader },
  command: { scope: BatchScope; before: number | null; actor: AuditActor; correlationId: string },
): Promise<UndoBatch> {
  const page = await listApplied(ports, command.scope, command.before);
  const undos: UndoDraft[] = [];
  const skipped: { issueKey: string | null; code: ErrorCode }[] = [];
  const seen = new Set<string>();
  let lastSeq: number | null = null;
  for (const { seq, event } of page.events) {
    // What search finds of readiness follows the issue and the switch: taken back it would only be written again.
    if (event.action !== 'change.applied' || (event.payload.kind === 'set_property' && command.scope.type !== 'approval')) continue;
    const isSeen = seen.has(event.payload.proposalId);
    if (!isSeen && seen.size === ISSUES_PER_CALL) return { undos, skipped, nextBefore: lastSeq };
    lastSeq = seq;
    if (isSeen) continue;
    seen.add(event.payload.proposalId);
    const { issueId, issueKey } = event.target;
    try {
      const { proposalId } = event.payload;
      const takesBackUndos = command.scope.type !== 'settings_version';
      const wanted = { ...command, issueId: issueId ?? '', proposalId, changes: null, takesBackUndos };
      const planned = await proposeUndo(ports, wanted);
      undos.push({ undo: planned.undo, kept: planned.kept, events: undoEvents(planned), at: planned.panel.at });
    } catch (thrown) {
      const code = errorCodeOf(thrown);
      // Taken back before: nothing a person needs to hear of.
      if (code !== 'nothing_to_undo') skipped.push({ issueKey, code });
    }
  }
  return { undos, skipped, nextBefore: page.nextBefore };
}

async function listApplied(ports: UndoPorts & { reader: AuditReader }, scope: BatchScope, before: number | null): Promise<EventPage> {
  if (scope.type !== 'approval') return ports.reader.listApplied(scope, before, PAGE);
  const events = await ports.audit.listOfProposal(scope.proposalId);
  const applied = events.filter(({ action }) => action === 'change.applied').slice(0, 1);
  return { events: applied.map((event) => ({ seq: 1, event })), nextBefore: null };
}
