import type { IssuePanelView } from '../../../contract/calls/issue-panel';

/** True while something nobody waits for in front of this panel is still going on. */
export const isWaiting = (view: IssuePanelView): boolean =>
  view.queued ||
  [
    ...(view.triage?.suggestions ?? []),
    ...[...view.drafts, ...view.undos].flatMap(({ changes }) => changes),
  ].some(({ status }) => status === 'applying');
