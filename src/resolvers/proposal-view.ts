import type { ChangeView, ProposalView, UndoView } from '../contract/calls/changes';
import type { AuditEvent } from '../domain/audit/event';
import type { Change } from '../domain/change/change';
import { changeState } from '../domain/change/change-state';
import { isFieldChange } from '../domain/change/field-change';
import { overwrites } from '../domain/change/plan-change';
import type { Kept } from '../domain/change/plan-undo';
import { proposalCode, proposalDigest, type Proposal } from '../domain/change/proposal';
import { touchKey, touchedFingerprint, onlyIssue } from '../domain/change/touched';
import type { TrackedIssue } from '../domain/ports';
import { eventsOf } from '../usecases/panel/panel-state';

/** What a view of a proposal is made from. `events` are the proposal's own, in the order of the log. */
export interface ProposalMaterial {
  readonly proposal: Proposal;
  readonly events: readonly AuditEvent[];
  /** As the reader just read it; null where only the undo itself is shown. */
  readonly issue: TrackedIssue | null;
  /** Events of what else the panel shows, where a change may have been made again by an undo. */
  readonly around?: readonly AuditEvent[];
  /** Ids of changes that Jira no longer holds as they were proposed, beyond what the issue itself tells. */
  readonly stale?: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
}

export function proposalView(material: ProposalMaterial): ProposalView {
  const { proposal } = material;
  const digest = proposalDigest(proposal);
  return {
    proposalId: proposal.id,
    digest,
    code: proposalCode(digest),
    createdAt: proposal.createdAt,
    ...(proposal.origin.type === 'draft' && proposal.origin.workOrderId !== undefined && { workOrderId: proposal.origin.workOrderId }),
    changes: proposal.changes.map((change) => changeView(material, change)),
  };
}

export function undoView(material: ProposalMaterial, undoes: string, kept: readonly Kept[]): UndoView {
  const { issueId, issueKey } = material.proposal;
  return { ...proposalView(material), issueId, issueKey, undoes, kept: [...kept] };
}

function changeView({ proposal, events, issue, around = [], stale = [], at }: ProposalMaterial, change: Change): ChangeView {
  const { status } = changeState(events, change.id, at);
  const undecided = status === 'open' || status === 'failed';
  const own = events.filter(({ payload }) => 'changeId' in payload && payload.changeId === change.id);
  const failed = own.filter((event) => event.action === 'change.failed').at(-1);
  const isStale = stale.includes(change.id) || wasRefused({ proposal, events }, change);
  return {
    change,
    status,
    outdated: undecided && issue !== null && (isStale || isOutdated(proposal, change, issue)),
    overwrites: proposal.origin.type !== 'undo' && overwrites(change),
    createdKey: createdKey(own, around, change.id),
    problem: status === 'failed' && failed?.action === 'change.failed' ? failed.payload.problem : null,
  };
}

/** What stands beside the issue does not show in its fields: an undo that was refused over it has to be planned afresh. */
const wasRefused = ({ proposal, events }: Pick<ProposalMaterial, 'proposal' | 'events'>, { id }: Change): boolean =>
  proposal.origin.type === 'undo' &&
  events.some((event) => event.action === 'proposal.voided' && event.payload.changes.includes(id));

/** The key of the sub-task that stands, or stood last: what an undo made again has another one than what it had deleted. */
function createdKey(own: readonly AuditEvent[], around: readonly AuditEvent[], changeId: string): string | null {
  const again = own.filter((event) => event.action === 'change.restored').at(-1);
  const made = again ? eventsOf(around, again.payload.by.proposalId) : own;
  const applied = made.filter((event) => event.action === 'change.applied' && event.payload.changeId === changeId).at(-1);
  return applied?.action === 'change.applied' ? (applied.payload.created?.key ?? null) : null;
}

/** As far as the issue itself tells: what stands beside it is looked at when the change is approved. */
export function isOutdated(proposal: Proposal, change: Change, issue: TrackedIssue): boolean {
  const key = touchKey(change);
  if (!isFieldChange(change) && key !== 'text') return false;
  return proposal.fingerprints[key] !== touchedFingerprint(change, onlyIssue(issue));
}
