import type { ProposalView, UndoView } from '../contract/calls/changes';
import type { IssuePanelView, SuggestionView, TriageView } from '../contract/calls/issue-panel';
import type { Change } from '../domain/change/change';
import { changeState } from '../domain/change/change-state';
import { overwrites } from '../domain/change/plan-change';
import { changeFor, proposalCode, proposalDigest, type Proposal } from '../domain/change/proposal';
import { textFingerprint } from '../domain/issue/fingerprint';
import { readSpan, type Span } from '../domain/issue/span';
import type { StoredTriage } from '../domain/ports';
import type { FieldValue } from '../domain/triage/field';
import type { Suggestion } from '../domain/triage/report';
import { eventsOf, type PanelState } from '../usecases/panel-state';
import { isOutdated, proposalView, undoView } from './proposal-view';

/** What the panel shows: stored places of evidence are turned back into words from the issue this reader just read. */
export function issuePanelView(state: PanelState, session: { mayEdit: boolean }): IssuePanelView {
  return {
    issueKey: state.issue.snapshot.key,
    canEdit: session.mayEdit,
    queued: state.queued,
    hiddenCharacters: state.issue.snapshot.hiddenCharacters.total,
    triage: state.triage ? triageView(state, state.triage) : null,
    drafts: state.proposals.flatMap((proposal) => (proposal.origin.type === 'draft' ? draftView(state, proposal) : [])),
    undos: state.proposals.flatMap((proposal) =>
      proposal.origin.type === 'undo' ? openUndo(state, proposal, proposal.origin.proposalId) : [],
    ),
  };
}

const materialFor = ({ events, issue, at }: PanelState, proposal: Proposal) => ({
  proposal,
  issue,
  events: eventsOf(events, proposal.id),
  at,
});

/** A draft somebody discarded as a whole is gone from the panel; the log has it. */
function draftView(state: PanelState, proposal: Proposal): ProposalView[] {
  const view = proposalView(materialFor(state, proposal));
  return view.changes.every(({ status }) => status === 'dismissed') ? [] : [view];
}

/** Milliseconds an undo nobody approved waits in the panel; later the issue has to be looked at again. */
const UNDO_WAITS_MS = 15 * 60_000;

/** An undo that is planned, or that was approved and has not come to its end. */
function openUndo(state: PanelState, proposal: Proposal, undoes: string): UndoView[] {
  const kept = state.kept.get(proposal.id) ?? [];
  const view = undoView(materialFor(state, proposal), undoes, kept);
  const waits = state.at - Date.parse(proposal.createdAt) < UNDO_WAITS_MS;
  const isOpen = view.changes.some(({ status }) => (status === 'open' && waits) || ['applying', 'failed', 'unknown'].includes(status));
  return isOpen || (view.changes.length === 0 && kept.length > 0) ? [view] : [];
}

function triageView(state: PanelState, { report, proposal }: StoredTriage): TriageView {
  const digest = proposalDigest(proposal);
  return {
    proposalId: proposal.id,
    digest,
    code: proposalCode(digest),
    createdAt: report.createdAt,
    textChanged: textFingerprint(state.issue.snapshot) !== report.textFingerprint,
    answeredBy: report.answeredBy,
    modelAsked: report.modelAsked,
    modelProblem: report.modelProblem,
    suggestions: report.suggestions.flatMap((suggestion) => {
      const change = changeFor(proposal, suggestion.field);
      return change ? [suggestionView(state, proposal, suggestion, change)] : [];
    }),
    abstentions: report.abstentions,
  };
}

function suggestionView(state: PanelState, proposal: Proposal, suggestion: Suggestion, change: Change): SuggestionView {
  const { status } = changeState(eventsOf(state.events, proposal.id), change.id, state.at);
  const { snapshot, values } = state.issue;
  const { field } = suggestion;
  // For a change that was taken back this tells whether somebody moved the value again.
  const compares = status === 'open' || status === 'failed' || status === 'undone';
  return {
    field,
    changeId: change.id,
    current: [...values[field]],
    proposed: proposedBy(change),
    effect: field !== 'priority' ? 'add' : overwrites(change) ? 'replace' : 'set',
    reason: reasonFor(suggestion),
    evidence: distinctPlaces(suggestion).map((span) => ({ source: span.source, quote: readSpan(snapshot, span) })),
    confidence: suggestion.confidence,
    status,
    outdated: compares && isOutdated(proposal, change, state.issue),
  };
}

function proposedBy(change: Change): FieldValue[] {
  if (change.kind === 'set_priority') return change.after ? [change.after] : [];
  return change.kind === 'edit_components' || change.kind === 'edit_labels' ? change.add : [];
}

/** The places a suggestion rests on, each once: one sentence often speaks for several values. */
const distinctPlaces = ({ values }: Suggestion): Span[] => [
  ...new Map(values.map(({ evidence }) => [`${evidence.source}:${evidence.offset}:${evidence.length}`, evidence])).values(),
];

/** One reason as it is; several with the value each belongs to. */
function reasonFor({ values }: Suggestion): string {
  const [only, ...more] = values;
  if (only && more.length === 0) return only.reason;
  return values.map(({ value, reason }) => `${value.name}: ${reason}`).join(' ');
}
