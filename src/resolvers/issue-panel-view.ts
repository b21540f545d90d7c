import type { ProposalView } from '../contract/calls/changes';
import type { AbstentionView, IssuePanelView, SuggestionView, TriageView } from '../contract/calls/issue-panel';
import type { Change } from '../domain/change/change';
import { changeState } from '../domain/change/change-state';
import { isSetValue } from '../domain/change/field-change';
import { overwrites } from '../domain/change/plan-change';
import { changeFor, proposalCode, proposalDigest, type Proposal } from '../domain/change/proposal';
import { textFingerprint } from '../domain/issue/fingerprint';
import { readSpan, type Span } from '../domain/issue/span';
import type { StoredTriage } from '../domain/ports';
import type { FieldValue } from '../domain/triage/field';
import type { Suggestion } from '../domain/triage/report';
import { eventsOf, type PanelState } from '../usecases/panel/panel-state';
import { openUndos } from './open-undos';
import { isOutdated, proposalView } from './proposal-view';
import { questionViews } from './question-view';
import { similarView } from './similar-view';

/** What the panel shows: stored places of evidence are turned back into words from the issue this reader just read. */
export function issuePanelView(state: PanelState, session: { mayEdit: boolean }): IssuePanelView {
  return {
    issueKey: state.issue.snapshot.key,
    canEdit: session.mayEdit,
    queued: state.queued,
    similar: state.triage && state.past ? similarView(state.triage.report, state.past) : null,
    questions: questionViews(state.issue, state.proposals, state.events, state.at),
    hiddenCharacters: state.issue.snapshot.hiddenCharacters.total,
    triage: state.triage ? triageView(state, state.triage) : null,
    drafts: state.proposals.flatMap((proposal) => (isDraft(proposal) ? draftView(state, proposal) : [])),
    undos: openUndos(state),
  };
}

/** Questions to the reporter are a draft whose words are the app's own. */
const isDraft = ({ origin }: Proposal): boolean => origin.type === 'draft' || origin.type === 'questions';

const materialFor = ({ events, issue, at }: PanelState, proposal: Proposal) => ({
  proposal,
  issue,
  events: eventsOf(events, proposal.id),
  around: events,
  at,
});

/** A draft somebody discarded as a whole is gone from the panel; the log has it. */
function draftView(state: PanelState, proposal: Proposal): ProposalView[] {
  const view = proposalView(materialFor(state, proposal));
  return view.changes.every(({ status }) => status === 'dismissed') ? [] : [view];
}

function triageView(state: PanelState, { report, proposal }: StoredTriage): TriageView {
  const digest = proposalDigest(proposal);
  const shown = report.suggestions.map((suggestion) => showSuggestion(state, { report, proposal }, suggestion));
  return {
    proposalId: proposal.id,
    digest,
    code: proposalCode(digest),
    createdAt: report.createdAt,
    textChanged: textFingerprint(state.issue.snapshot) !== report.textFingerprint,
    answeredBy: report.answeredBy,
    modelAsked: report.modelAsked,
    modelProblem: report.modelProblem,
    suggestions: shown.flatMap(({ view }) => view ?? []),
    abstentions: [...report.abstentions, ...shown.flatMap(({ abstention }) => abstention ?? [])],
    waiting: shown.filter(({ view, abstention }) => !view && !abstention).length,
    history: state.history ?? report.history,
  };
}

interface Shown {
  readonly view?: SuggestionView;
  readonly abstention?: AbstentionView;
}

/**
 * A suggestion that rests on past issues alone is shown to those who may see one of them: to others it has no evidence. Until
 * somebody looked it is neither, it waits. What was decided stays visible, as it is in Jira's own history.
 */
function showSuggestion(state: PanelState, { report, proposal }: StoredTriage, suggestion: Suggestion): Shown {
  const change = changeFor(proposal, suggestion.field);
  if (!change) return {};
  const view = suggestionView(state, { report, proposal }, suggestion, change);
  const unquoted = suggestion.values.filter(({ evidence }) => evidence === null);
  if (view.status !== 'open' || unquoted.length === 0) return { view };
  if (!state.past) return {};
  const seen = new Set(state.past.read.map(({ snapshot }) => snapshot.id));
  if (unquoted.every(({ pastIssues }) => pastIssues.some((id) => seen.has(id)))) return { view };
  return { abstention: { field: suggestion.field, why: 'not_enough_evidence' } };
}

function suggestionView(
  state: PanelState,
  { report, proposal }: StoredTriage,
  suggestion: Suggestion,
  change: Change,
): SuggestionView {
  const { status } = changeState(eventsOf(state.events, proposal.id), change.id, state.at);
  const { snapshot, values } = state.issue;
  const { field } = suggestion;
  const choices = report.choices[field];
  // For a change that was taken back this tells whether somebody moved the value again.
  const compares = status === 'open' || status === 'failed' || status === 'undone';
  return {
    field,
    changeId: change.id,
    current: [...values[field]],
    proposed: proposedBy(change),
    effect: !isSetValue(change) ? 'add' : overwrites(change) ? 'replace' : 'set',
    reason: maySeeReasons(state, report) ? reasonFor(suggestion) : OWN_REASON,
    evidence: distinctPlaces(suggestion).map((span) => ({ source: span.source, quote: readSpan(snapshot, span) })),
    confidence: { level: suggestion.confidence.level, because: suggestion.confidence.because, measured: suggestion.confidence.measured },
    basis: [...new Set(suggestion.values.flatMap(({ basis }) => basis))],
    pastIssues: pastKeys(state, suggestion),
    policy: choices === undefined ? null : { settingsVersion: proposal.settingsVersion, choices },
    status,
    outdated: compares && isOutdated(proposal, change, state.issue),
  };
}

function proposedBy(change: Change): FieldValue[] {
  if (isSetValue(change)) return change.after ? [change.after] : [];
  return change.kind === 'edit_components' || change.kind === 'edit_labels' ? change.add : [];
}

/** The places a suggestion rests on, each once: one sentence often speaks for several values. */
const distinctPlaces = ({ values }: Suggestion): Span[] => [
  ...new Map(
    values.flatMap(({ evidence }) =>
      evidence ? [[`${evidence.source}:${evidence.offset}:${evidence.length}`, evidence] as const] : [],
    ),
  ).values(),
];

/** Keys of the past issues a suggestion rests on, of those this reader may see. */
const pastKeys = ({ past }: PanelState, { values }: Suggestion): string[] => {
  const cited = new Set(values.flatMap(({ pastIssues }) => pastIssues));
  return (past?.read ?? []).flatMap(({ snapshot }) => (cited.has(snapshot.id) ? [snapshot.key] : []));
};

/**
 * A model that was shown past issues may speak of them, so its sentences are for those who may see all of them; until
 * somebody looked, for nobody. What the suggestion rests on was checked and is shown to everybody.
 */
function maySeeReasons({ past }: PanelState, { examples }: StoredTriage['report']): boolean {
  const seen = new Set(past?.read.map(({ snapshot }) => snapshot.id));
  return examples.every((id) => seen.has(id));
}

const OWN_REASON = 'A model proposed this. Its words are shown to those who may see the past issues it was given.';

/** One reason as it is; several with the value each belongs to. */
function reasonFor({ values }: Suggestion): string {
  const [only, ...more] = values;
  if (only && more.length === 0) return only.reason;
  return values.map(({ value, reason }) => `${value.name}: ${reason}`).join(' ');
}
