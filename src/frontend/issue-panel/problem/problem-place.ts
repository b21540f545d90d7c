import type { Problem, ReadyPanel } from '../state/panel-state';

/** Where a problem is said: at the draft or undo it is about while that is on screen, at the draft form, else on top. */
export function placeOf({ error: _, during }: Problem, { view }: Pick<ReadyPanel, 'view'>): { proposalId: string } | 'form' | 'top' {
  if (during.kind === 'drafting') return 'form';
  if (!('proposalId' in during)) return 'top';
  const { proposalId } = during;
  const isShown = [...view.drafts, ...view.undos].some((one) => one.proposalId === proposalId);
  return isShown ? { proposalId } : 'top';
}

/** The problem to be said at this place; null when there is none or it belongs elsewhere. */
export function problemAt(state: Pick<ReadyPanel, 'view' | 'problem'>, place: 'form' | 'top'): Problem | null {
  return state.problem && placeOf(state.problem, state) === place ? state.problem : null;
}

/** The problem to be said at this draft or undo. */
export function problemOf(state: Pick<ReadyPanel, 'view' | 'problem'>, proposalId: string): Problem | null {
  const place = state.problem && placeOf(state.problem, state);
  return typeof place === 'object' && place?.proposalId === proposalId ? state.problem : null;
}
