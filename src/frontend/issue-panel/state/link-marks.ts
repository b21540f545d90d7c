import type { ChangeStatus } from '../../../contract/calls/changes';
import type { IssuePanelView, SimilarView } from '../../../contract/calls/issue-panel';

/** Where links to another issue stand that were drafted here. */
export const linkStatuses = ({ drafts }: Pick<IssuePanelView, 'drafts'>, issueKey: string): readonly ChangeStatus[] =>
  drafts.flatMap(({ changes }) =>
    changes.flatMap(({ change, status }) => (change.kind === 'link_issues' && change.other.key === issueKey ? [status] : [])),
  );

/** True when a link to one of the sets was written or taken back in between: whether it is linked is then read afresh. */
export function hasNewLinks({ duplicates, seenBefore }: SimilarView, before: IssuePanelView, after: IssuePanelView): boolean {
  const keys = [...duplicates, ...seenBefore].flatMap(({ canonical, others }) => [canonical, ...others].map(({ issueKey }) => issueKey));
  const written = (view: IssuePanelView, key: string) => linkStatuses(view, key).filter((status) => status === 'applied').length;
  return keys.some((key) => written(before, key) !== written(after, key));
}
