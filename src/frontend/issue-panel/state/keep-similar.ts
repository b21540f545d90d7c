import type { IssuePanelView, SuggestionView, TriageView } from '../../../contract/calls/issue-panel';
import { hasNewLinks } from './link-marks';

interface Kept {
  readonly view: IssuePanelView;
  /** True when what was read of the past no longer accounts for the view, so that it has to be read once more. */
  readonly isStale: boolean;
}

/**
 * Puts what `past` knows of past issues into a newer view of the same triage that leaves it out: most answers do, and reading
 * past issues again after each press of a button would cost the site.
 *
 * @param decided changes whose state `past` cannot know: something was just asked for about them
 */
export function keepSimilar(past: IssuePanelView, view: IssuePanelView, decided: readonly string[]): Kept {
  if (!view.triage || view.triage.proposalId !== past.triage?.proposalId || view.similar || !past.similar) {
    return { view, isStale: false };
  }
  const triage = joined(past.triage, view.triage, decided);
  const isStale = triage.waiting > 0 || hasNewLinks(past.similar, past, view);
  return { view: { ...view, similar: past.similar, triage }, isStale };
}

/** The newer triage with what waited in it shown again; `waiting` is what then is still unaccounted for. */
function joined(past: TriageView, newer: TriageView, decided: readonly string[]): TriageView {
  const held = newer.waiting === 0 ? [] : past.suggestions.filter((one) => isHeldBack(one, newer, decided));
  const shown = [...past.suggestions, ...newer.suggestions].map(({ changeId }) => changeId);
  const suggestions = [...new Set(shown)].flatMap((id) => {
    const known = past.suggestions.find(({ changeId }) => changeId === id);
    const one = newer.suggestions.find(({ changeId }) => changeId === id);
    // A model's sentence may speak of past issues, so an answer that did not look at them leaves it out.
    if (one) return known ? { ...one, reason: known.reason, pastIssues: known.pastIssues } : one;
    return held.filter(({ changeId }) => changeId === id);
  });
  const dropped = past.abstentions.filter(
    ({ field }) => !newer.abstentions.some((one) => one.field === field) && !suggestions.some((one) => one.field === field),
  );
  return {
    ...newer,
    suggestions,
    abstentions: [...newer.abstentions, ...dropped],
    waiting: Math.max(0, newer.waiting - held.length - dropped.length),
  };
}

/** Of what is left out only that is known to be as it was which nobody decided on. */
const isHeldBack = ({ changeId, status }: SuggestionView, newer: TriageView, decided: readonly string[]): boolean =>
  status === 'open' && !decided.includes(changeId) && !newer.suggestions.some((one) => one.changeId === changeId);
