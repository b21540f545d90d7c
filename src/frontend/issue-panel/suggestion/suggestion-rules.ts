import type { SuggestionView, TriageView } from '../../../contract/calls/issue-panel';
import type { TriageField } from '../../shared/view-types';

export const isDecidable = (suggestion: SuggestionView): boolean => suggestion.status === 'open' && !suggestion.outdated;

/** True where approving puts the value in another one's place: nobody loses a value that they did not tick. */
export const needsTick = ({ effect }: Pick<SuggestionView, 'effect'>): boolean => effect === 'replace';

/** True while the tick can be set: before the first attempt, and before another one where Jira refused it. */
export const takesTick = (suggestion: SuggestionView): boolean =>
  needsTick(suggestion) && !suggestion.outdated && (suggestion.status === 'open' || suggestion.status === 'failed');

export const isTickMissing = (suggestion: SuggestionView, ticked: readonly string[]): boolean =>
  takesTick(suggestion) && !ticked.includes(suggestion.changeId);

export const isApprovable = (suggestion: SuggestionView, ticked: readonly string[]): boolean =>
  isDecidable(suggestion) && !isTickMissing(suggestion, ticked);

interface Together {
  /** Change ids; empty when fewer than two are left, because then there is nothing to save. */
  readonly changes: readonly string[];
  /** Fields that wait for their tick. */
  readonly leftOut: readonly TriageField[];
}

/** What "Approve all" approves, and what it leaves out. */
export function approvableTogether({ suggestions }: TriageView, ticked: readonly string[]): Together {
  const approvable = suggestions.filter((one) => isApprovable(one, ticked));
  if (approvable.length < 2) return { changes: [], leftOut: [] };
  const leftOut = suggestions.filter((one) => isDecidable(one) && !approvable.includes(one));
  return { changes: approvable.map(({ changeId }) => changeId), leftOut: leftOut.map(({ field }) => field) };
}

/**
 * Of the changes to be approved, those that may replace a value: what the person ticked, and what was ticked for an attempt
 * whose outcome is only looked up again.
 */
export const overwritesAmong = ({ suggestions }: TriageView, changes: readonly string[], ticked: readonly string[]) =>
  suggestions
    .filter((one) => needsTick(one) && changes.includes(one.changeId))
    .filter(({ changeId, status }) => ticked.includes(changeId) || status === 'unknown')
    .map(({ changeId }) => changeId);

/** What "Undo all" takes back; empty when fewer than two are applied. */
export function undoableTogether({ suggestions }: TriageView): readonly string[] {
  const applied = suggestions.filter(({ status }) => status === 'applied').map(({ changeId }) => changeId);
  return applied.length >= 2 ? applied : [];
}
