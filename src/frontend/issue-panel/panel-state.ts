import type { IssuePanelView, SuggestionView, TriageView } from '../../contract/calls/issue-panel';
import type { CallError, ErrorCode, Result } from '../../contract/result';
import type { TriageField } from '../shared/view-types';

/** What this panel has asked for and not heard back about. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'triaging' }
  | { readonly kind: 'queueing' }
  | { readonly kind: 'approving'; readonly fields: readonly TriageField[] }
  | { readonly kind: 'dismissing'; readonly fields: readonly TriageField[] };

export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: CallError }
  | {
      readonly status: 'ready';
      readonly view: IssuePanelView;
      readonly activity: Activity;
      /** Why the last thing asked for did not happen. */
      readonly problem: CallError | null;
      /** The fields the person last decided on, so that the focus can move on to what is left. */
      readonly decided: readonly TriageField[];
    };

export type PanelEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly result: Result<IssuePanelView> }
  | { readonly type: 'began'; readonly activity: Activity }
  | { readonly type: 'finished'; readonly result: Result<IssuePanelView> }
  /** A quiet look at what the server holds now; when it fails, what is shown stays. */
  | { readonly type: 'reread'; readonly result: Result<IssuePanelView> };

const idle: Activity = { kind: 'idle' };

/** One event per await, so that each await commits the tree once. */
export function reducePanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'opening':
      return { status: 'loading' };
    case 'opened':
      return event.result.ok
        ? { status: 'ready', view: event.result.data, activity: idle, problem: null, decided: [] }
        : { status: 'failed', error: event.result.error };
    case 'began':
      return state.status === 'ready' ? { ...state, activity: event.activity, problem: null } : state;
    case 'finished':
      if (state.status !== 'ready') return state;
      return event.result.ok
        ? { ...state, view: event.result.data, activity: idle, problem: null, decided: decidedIn(state.activity) }
        : { ...state, activity: idle, problem: event.result.error };
    case 'reread':
      return state.status === 'ready' && event.result.ok ? { ...state, view: event.result.data } : state;
  }
}

const decidedIn = (activity: Activity): readonly TriageField[] =>
  activity.kind === 'approving' || activity.kind === 'dismissing' ? activity.fields : [];

/** Failures after which the server may hold something other than what is shown. */
const movedOn: readonly ErrorCode[] = [
  'proposal_void',
  'already_decided',
  'in_progress',
  'outcome_unknown',
  'jira_rejected',
  'deadline_passed',
  'unexpected',
];
export const needsReread = (error: CallError): boolean => movedOn.includes(error.code);

export const isDecidable = (suggestion: SuggestionView): boolean =>
  suggestion.status === 'open' && !suggestion.outdated;

/** What "Approve all" approves; empty when fewer than two are left, because then there is nothing to save. */
export function approvableTogether(triage: TriageView): readonly TriageField[] {
  const fields = triage.suggestions.filter(isDecidable).map((suggestion) => suggestion.field);
  return fields.length >= 2 ? fields : [];
}

/** Where the focus goes after a decision took its own buttons away. */
export function focusAfter(triage: TriageView, decided: readonly TriageField[]): TriageField | 'footer' | 'nowhere' {
  const gone = decided.some((field) => triage.suggestions.some((one) => one.field === field && one.status !== 'open'));
  if (!gone) return 'nowhere';
  return triage.suggestions.find(isDecidable)?.field ?? 'footer';
}

/** True while something nobody waits for in front of this panel is still going on. */
export const isWaiting = (view: IssuePanelView): boolean =>
  view.queued || (view.triage?.suggestions.some((suggestion) => suggestion.status === 'applying') ?? false);

/** The fields of an approval that Jira now holds. */
export const appliedOf = (view: IssuePanelView, fields: readonly TriageField[]): readonly TriageField[] =>
  fields.filter((field) => view.triage?.suggestions.some((one) => one.field === field && one.status === 'applied'));
