import type { AuditEvent } from '../domain/audit/event';
import type { StoredTriage, TrackedIssue } from '../domain/ports';

/** Everything the issue panel is drawn from, after whichever use case ran. */
export interface PanelState {
  readonly issue: TrackedIssue;
  readonly triage: StoredTriage | undefined;
  /** Events of that triage's proposal. */
  readonly events: readonly AuditEvent[];
  readonly queued: boolean;
  /** Epoch milliseconds at which the state was read. */
  readonly at: number;
}
