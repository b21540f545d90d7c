import type { DraftInput } from '../../../contract/calls/issue-panel';
import type { FocusTarget } from './focus-after';
import type { Activity, DraftPlace } from './activity';

type Deciding = Extract<Activity, { proposalId: string }>['kind'];

/** True while exactly this is being done about the proposal, and about the change if one is named. */
export const isBusyWith = (activity: Activity, kind: Deciding, proposalId: string, changeId?: string): boolean =>
  activity.kind === kind &&
  'proposalId' in activity &&
  activity.proposalId === proposalId &&
  (changeId === undefined || activity.changes.includes(changeId));

/** The first button of the card of a change. */
export const targetOf = (changeId: string): FocusTarget => `card:${changeId}`;

/** Where in the panel a draft of this kind is asked for. */
export const placeOfDraft = (draft: DraftInput): DraftPlace => {
  if (draft.kind === 'duplicate') return `duplicate:${draft.otherKey}`;
  return draft.kind === 'questions' ? 'questions' : 'form';
};

/** True while a draft asked for at this place is being put together. */
export const isDrafting = (activity: Activity, from: DraftPlace): boolean => activity.kind === 'drafting' && activity.from === from;
