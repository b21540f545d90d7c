import type { DuplicateSetView, IssuePanelView } from '../../../contract/calls/issue-panel';
import { linkStatuses } from '../state/link-marks';

/** What can be done about linking an issue to a set of duplicates. */
export type LinkState = 'linked' | 'drafted' | 'circle' | 'may_link';

/** A link that was drafted and not settled stands in the way of drafting another one to the same issue. */
export function linkStateOf({ canonical, isLinked, mayLink }: DuplicateSetView, view: Pick<IssuePanelView, 'drafts'>): LinkState {
  if (isLinked) return 'linked';
  const statuses = linkStatuses(view, canonical.issueKey);
  if (statuses.some((status) => ['open', 'applying', 'failed', 'unknown'].includes(status))) return 'drafted';
  return mayLink ? 'may_link' : 'circle';
}
