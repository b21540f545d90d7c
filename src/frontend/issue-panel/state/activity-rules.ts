import type { FocusTarget } from './focus-after';
import type { Activity } from './activity';

type Deciding = Extract<Activity, { proposalId: string }>['kind'];

/** True while exactly this is being done about the proposal, and about the change if one is named. */
export const isBusyWith = (activity: Activity, kind: Deciding, proposalId: string, changeId?: string): boolean =>
  activity.kind === kind &&
  'proposalId' in activity &&
  activity.proposalId === proposalId &&
  (changeId === undefined || activity.changes.includes(changeId));

/** The first button of the card of a change. */
export const targetOf = (changeId: string): FocusTarget => `card:${changeId}`;
