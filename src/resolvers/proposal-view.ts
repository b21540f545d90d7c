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

/** What a view of a proposal is made from. `events` are the proposal's own, in the order of the log. */
export interface ProposalMaterial {
  readonly proposal: Proposal;
  readonly events: readonly AuditEvent[];
  /** As the reader just read it; null where only the undo itself is shown. */
  readonly issue: TrackedIssue | null;
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

function changeView({ proposal, events, issue, at }: ProposalMaterial, change: Change): ChangeView {
  const { status } = changeState(events, change.id, at);
  const undecided = status === 'open' || status === 'failed';
  const own = events.filter(({ payload }) => 'changeId' in payload && payload.changeId === change.id);
  const applied = own.filter((event) => event.action === 'change.applied').at(-1);
  const failed = own.filter((event) => event.action === 'change.failed').at(-1);
  return {
    change,
    status,
    outdated: undecided && issue !== null && isOutdated(proposal, change, issue),
    overwrites: proposal.origin.type !== 'undo' && overwrites(change),
    createdKey: applied?.action === 'change.applied' ? (applied.payload.created?.key ?? null) : null,
    problem: status === 'failed' && failed?.action === 'change.failed' ? failed.payload.problem : null,
  };
}

/** As far as the issue itself tells: what stands beside it is looked at when the change is approved. */
export function isOutdated(proposal: Proposal, change: Change, issue: TrackedIssue): boolean {
  const key = touchKey(change);
  if (!isFieldChange(change) && key !== 'text') return false;
  return proposal.fingerprints[key] !== touchedFingerprint(change, onlyIssue(issue));
}
