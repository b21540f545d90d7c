import { showFlag } from '@forge/bridge';
import type { IssuePanelView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import type { Activity } from './activity';

/** What an approval brought about, as words of one sentence; undefined when nothing of it stands in Jira. */
export function outcomeOf(activity: Activity, before: IssuePanelView, after: IssuePanelView): string | undefined {
  if (activity.kind !== 'approving') return undefined;
  const { proposalId, changes } = activity;
  const words = strings.panel.appliedFlag;
  const isDone = (changeId: string, status: string) => changes.includes(changeId) && status === 'applied';

  if (before.undos.some((undo) => undo.proposalId === proposalId)) {
    const left = after.undos.find((undo) => undo.proposalId === proposalId)?.changes ?? [];
    const isAllDone = left.every(({ status }) => status === 'applied');
    return isAllDone ? words.undone : undefined;
  }
  const draft = after.drafts.find((one) => one.proposalId === proposalId);
  if (draft) {
    const made = draft.changes.filter(({ change, status }) => isDone(change.id, status));
    return made.length > 0 ? words.written(made.map(({ change }) => change)) : undefined;
  }
  const fields = after.triage?.proposalId === proposalId ? after.triage.suggestions : [];
  const applied = fields.filter(({ changeId, status }) => isDone(changeId, status)).map(({ field }) => field);
  return applied.length > 0 ? words.fields(applied) : undefined;
}

/** Tells the person what Jira now holds because of them, wherever on the page they look. */
export function announce(activity: Activity, before: IssuePanelView, after: IssuePanelView): void {
  const description = outcomeOf(activity, before, after);
  if (description === undefined || activity.kind !== 'approving') return;
  showFlag({
    id: `plumbline-${activity.proposalId}-${activity.changes.join('-')}`,
    type: 'success',
    title: strings.panel.appliedFlag.title(after.issueKey),
    description,
    isAutoDismiss: true,
  });
}
