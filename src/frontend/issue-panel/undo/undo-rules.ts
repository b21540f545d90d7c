import type { UndoView } from '../../../contract/calls/changes';
import type { IssuePanelView } from '../../../contract/calls/issue-panel';

/** Where an undo is shown: with the one suggestion it is about, with the draft, or on its own below the suggestions. */
export type UndoHome =
  | { readonly in: 'card'; readonly changeId: string }
  | { readonly in: 'draft'; readonly proposalId: string }
  | { readonly in: 'own' };

/** The changes an undo speaks of, each once. */
export const concerns = ({ changes, kept }: UndoView): readonly string[] => [
  ...new Set([...changes.map(({ change }) => change.id), ...kept.map(({ changeId }) => changeId)]),
];

/**
 * Finds the place of an undo. A restore may name the undo it takes back instead of the proposal on screen; then it belongs to
 * the one thing on screen that was undone under the same change id.
 */
export function homeOf(undo: UndoView, { triage, drafts }: IssuePanelView): UndoHome {
  const ids = concerns(undo);
  const [first] = ids;
  const cards = triage?.suggestions.filter(({ changeId }) => ids.length === 1 && changeId === first) ?? [];
  const inCard = (changeId: string): UndoHome => ({ in: 'card', changeId });
  if (undo.undoes === triage?.proposalId) return cards[0] ? inCard(cards[0].changeId) : { in: 'own' };
  const draft = drafts.find(({ proposalId }) => proposalId === undo.undoes);
  if (draft) return { in: 'draft', proposalId: draft.proposalId };

  const undoneCards = cards.filter(({ status }) => status === 'undone').map(({ changeId }) => inCard(changeId));
  const undoneDrafts = drafts
    .filter(({ changes }) => ids.every((id) => changes.some((one) => one.change.id === id && one.status === 'undone')))
    .map(({ proposalId }): UndoHome => ({ in: 'draft', proposalId }));
  const [only, ...others] = [...undoneCards, ...undoneDrafts];
  return only && others.length === 0 ? only : { in: 'own' };
}

const isSettled = ({ changes, kept }: UndoView): boolean =>
  changes.length > 0 ? changes.every(({ status }) => ['applied', 'dismissed', 'undone'].includes(status)) : kept.length === 0;

/** True when nothing of it was begun and the same was planned afresh since; undos come newest first. */
const isReplaced = (undo: UndoView, index: number, undos: readonly UndoView[]): boolean =>
  undo.changes.every(({ status }) => status === 'open') &&
  undos.slice(0, index).some((newer) => newer.undoes === undo.undoes && concerns(undo).every((id) => concerns(newer).includes(id)));

/** The undos that still need somebody to act, wait or read. */
export const shownUndos = ({ undos }: IssuePanelView, closed: readonly string[]): readonly UndoView[] =>
  undos.filter((undo, index) => !isSettled(undo) && !isReplaced(undo, index, undos) && !closed.includes(undo.proposalId));

/** True while any of these changes has an undo on screen, so that it is not offered twice. */
export const isBeingUndone = (view: IssuePanelView, closed: readonly string[], proposalId: string, changeId: string): boolean =>
  shownUndos(view, closed).some((undo) => {
    const home = homeOf(undo, view);
    const isHere =
      undo.undoes === proposalId ||
      (home.in === 'card' && proposalId === view.triage?.proposalId) ||
      (home.in === 'draft' && proposalId === home.proposalId);
    return isHere && concerns(undo).includes(changeId);
  });

/** What was kept is said once, when the undo is planned; later views of the same undo leave it out, and it must not vanish. */
export function carryKept(before: IssuePanelView, after: IssuePanelView, closed: readonly string[]): IssuePanelView {
  const undos = after.undos.map((undo) => {
    const known = before.undos.find(({ proposalId }) => proposalId === undo.proposalId);
    return undo.kept.length === 0 && known ? { ...undo, kept: known.kept } : undo;
  });
  const isSameTriage = before.triage?.proposalId === after.triage?.proposalId;
  const explained = before.undos.filter(
    (undo) =>
      undo.changes.length === 0 &&
      !closed.includes(undo.proposalId) &&
      (isSameTriage || after.drafts.some(({ proposalId }) => proposalId === undo.undoes)) &&
      !undos.some(({ proposalId, undoes }) => proposalId === undo.proposalId || undoes === undo.undoes),
  );
  return { ...after, undos: [...undos, ...explained] };
}
