import type { IssuePanelView, SuggestionView, TriageView } from '../contract/calls/issue-panel';
import { changeState } from '../domain/change/change-state';
import { isUntouched, type Change } from '../domain/change/change';
import { changeFor, proposalCode, proposalDigest } from '../domain/change/proposal';
import { textFingerprint } from '../domain/issue/fingerprint';
import { readSpan, type Span } from '../domain/issue/span';
import type { StoredTriage } from '../domain/ports';
import type { Suggestion } from '../domain/triage/report';
import type { PanelState } from '../usecases/panel-state';

/** What the panel shows: stored places of evidence are turned back into words from the issue this reader just read. */
export function issuePanelView(state: PanelState, session: { mayEdit: boolean }): IssuePanelView {
  return {
    issueKey: state.issue.snapshot.key,
    canEdit: session.mayEdit,
    queued: state.queued,
    hiddenCharacters: state.issue.snapshot.hiddenCharacters.total,
    triage: state.triage ? triageView(state, state.triage) : null,
  };
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
      return change ? [suggestionView(state, suggestion, change)] : [];
    }),
    abstentions: report.abstentions,
  };
}

function suggestionView(state: PanelState, suggestion: Suggestion, change: Change): SuggestionView {
  const { status } = changeState(state.events, change.field, state.at);
  const { snapshot, values } = state.issue;
  const undecided = status === 'open' || status === 'failed';
  return {
    field: change.field,
    current: [...values[change.field]],
    proposed: change.after,
    effect: change.effect,
    reason: reasonFor(suggestion),
    evidence: distinctPlaces(suggestion).map((span) => ({ source: span.source, quote: readSpan(snapshot, span) })),
    confidence: suggestion.confidence,
    status,
    outdated: undecided && !isUntouched(change, values),
  };
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
