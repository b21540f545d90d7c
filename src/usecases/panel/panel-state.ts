import type { AuditEvent } from '../../domain/audit/event';
import type { Kept } from '../../domain/change/plan-undo';
import type { Proposal } from '../../domain/change/proposal';
import type { HistoryState } from '../../domain/history/history-state';
import type { PastIssue } from '../../domain/history/past-issue';
import type { StoredTriage, TrackedIssue } from '../../domain/ports';

/** What is known of the past of one issue, as one person sees it. */
export interface PastLook {
  /** The issue itself, with its links. */
  readonly self: PastIssue;
  /** Past issues this person may see. */
  readonly read: readonly PastIssue[];
  /** The link type a project admin chose for duplicates; null: found by name. */
  readonly duplicateLinkType: string | null;
}

/** Everything the issue panel is drawn from, after whichever use case ran. */
export interface PanelState {
  readonly issue: TrackedIssue;
  readonly triage: StoredTriage | undefined;
  /** Drafts and undos that the log accounts for, newest first. */
  readonly proposals: readonly Proposal[];
  /** Events of all of these, in the order of the log. */
  readonly events: readonly AuditEvent[];
  /** What an undo that was just planned leaves as it is, by the undo's id. */
  readonly kept: ReadonlyMap<string, readonly Kept[]>;
  /** Of undos that wait: ids of changes that can no longer be taken back, by the undo's id; left out where nobody looked. */
  readonly stale?: ReadonlyMap<string, readonly string[]>;
  readonly queued: boolean;
  /** Past issues the triage names, read as whoever asks; null where nobody looked. */
  readonly past: PastLook | null;
  /** How much of the project's past is indexed now; null where nobody looked. */
  readonly history: HistoryState | null;
  /** Epoch milliseconds at which the state was read. */
  readonly at: number;
}

/** The events of one proposal among those of several. */
export const eventsOf = (events: readonly AuditEvent[], proposalId: string): AuditEvent[] =>
  events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === proposalId);
