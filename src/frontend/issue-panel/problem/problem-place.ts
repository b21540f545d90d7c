import type { IssuePanelView } from '../../../contract/calls/issue-panel';
import type { DraftPlace } from '../state/activity';
import type { Problem, ReadyPanel } from '../state/panel-state';

type Place = { readonly proposalId: string } | DraftPlace | 'top';

/** Where a problem is said: at the draft or undo it is about or where a draft was asked for, while that is on screen, else on top. */
export function placeOf({ error: _, during }: Problem, { view }: Pick<ReadyPanel, 'view'>): Place {
  if (during.kind === 'drafting') return isShown(during.from, view) ? during.from : 'top';
  if (!('proposalId' in during)) return 'top';
  const { proposalId } = during;
  return [...view.drafts, ...view.undos].some((one) => one.proposalId === proposalId) ? { proposalId } : 'top';
}

function isShown(from: DraftPlace, { questions, similar }: IssuePanelView): boolean {
  if (from === 'form') return true;
  if (from === 'questions') return questions.length > 0;
  return similar?.duplicates.some(({ canonical }) => from === `duplicate:${canonical.issueKey}`) ?? false;
}

/** The problem to be said at this place; null when there is none or it belongs elsewhere. */
export function problemAt(state: Pick<ReadyPanel, 'view' | 'problem'>, place: DraftPlace | 'top'): Problem | null {
  return state.problem && placeOf(state.problem, state) === place ? state.problem : null;
}

/** The problem to be said at this draft or undo. */
export function problemOf(state: Pick<ReadyPanel, 'view' | 'problem'>, proposalId: string): Problem | null {
  const place = state.problem && placeOf(state.problem, state);
  return typeof place === 'object' && place?.proposalId === proposalId ? state.problem : null;
}
