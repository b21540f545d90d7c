import type { UndoView } from '../../../contract/calls/changes';
import type { IssuePanelView, TriageView } from '../../../contract/calls/issue-panel';
import { nextSteps } from './next-steps';
import type { Activity, Target } from './activity';
import { isApprovable, isDecidable } from '../suggestion/suggestion-rules';
import { homeOf, shownUndos } from '../undo/undo-rules';

/** The first button of a suggestion, of a draft or undo, of the triage, of the drafting section, or of the last problem. */
export type FocusTarget = `card:${string}` | `proposal:${string}` | 'triage' | 'draft' | 'problem';

interface Seen {
  readonly before: IssuePanelView;
  readonly after: IssuePanelView;
  readonly ticked: readonly string[];
}

/** Where the focus goes after something a person asked for took its own buttons away; undefined while they are still there. */
export function focusAfter(activity: Activity, { before, after, ticked }: Seen): FocusTarget | undefined {
  switch (activity.kind) {
    case 'idle':
    case 'triaging':
    case 'queueing':
      return undefined;
    case 'drafting':
      return targetOf(newOne(before.drafts, after.drafts));
    case 'planning_undo':
      return targetOf(newOne(before.undos, after.undos) ?? after.undos.find(({ undoes }) => undoes === activity.proposalId));
    case 'approving':
    case 'dismissing': {
      const undo = before.undos.find(({ proposalId }) => proposalId === activity.proposalId);
      if (undo) return afterUndo(undo, after);
      const wasDraft = before.drafts.some(({ proposalId }) => proposalId === activity.proposalId);
      const draft = after.drafts.find(({ proposalId }) => proposalId === activity.proposalId);
      if (wasDraft) return draft && nextSteps(draft).length > 0 ? targetOf(draft) : 'draft';
      return after.triage?.proposalId === activity.proposalId ? afterDecision(activity, after.triage, ticked) : undefined;
    }
  }
}

const targetOf = (proposal: { proposalId: string } | undefined): FocusTarget | undefined =>
  proposal && `proposal:${proposal.proposalId}`;

const newOne = <One extends { proposalId: string }>(before: readonly One[], after: readonly One[]): One | undefined =>
  after.find((one) => !before.some(({ proposalId }) => proposalId === one.proposalId));

/** Back to what was undone, where the next step is to apply it again or to think again. */
function afterUndo(undo: UndoView, after: IssuePanelView): FocusTarget {
  const isStillHere = shownUndos(after, []).some(({ proposalId }) => proposalId === undo.proposalId);
  return isStillHere ? `proposal:${undo.proposalId}` : homeTarget(undo, after);
}

/** The first button of what an undo is about. */
export function homeTarget(undo: UndoView, view: IssuePanelView): FocusTarget {
  const home = homeOf(undo, view);
  if (home.in === 'card') return `card:${home.changeId}`;
  return home.in === 'draft' ? `proposal:${home.proposalId}` : 'triage';
}

function afterDecision({ changes }: Target, { suggestions }: TriageView, ticked: readonly string[]): FocusTarget | undefined {
  const decided = suggestions.filter((one) => changes.includes(one.changeId) && one.status !== 'open');
  if (decided.length === 0) return undefined;
  const next =
    decided.find(({ status }) => status === 'failed' || status === 'unknown') ??
    suggestions.find((one) => isApprovable(one, ticked)) ??
    suggestions.find(isDecidable);
  return next ? `card:${next.changeId}` : 'triage';
}
