import type { ProposalView } from '../../../contract/calls/changes';
import type { IssuePanelView } from '../../../contract/calls/issue-panel';
import type { FormKind } from './draft-fields';

/** What was discarded is gone from the panel; the log still has it. */
export const shownDrafts = ({ drafts }: IssuePanelView): readonly ProposalView[] =>
  drafts.filter(({ changes }) => changes.some(({ status }) => status !== 'dismissed'));

/** In whose words a draft is spoken of, whatever it was drafted from. */
export function kindOfDraft({ changes }: Pick<ProposalView, 'changes'>): FormKind {
  const kind = changes[0]?.change.kind;
  if (kind === 'create_subtask') return 'subtasks';
  return kind === 'link_issues' ? 'link' : 'comment';
}

/** True while nothing of a draft was decided: then it is shown in full. */
export const isUndecided = ({ changes }: Pick<ProposalView, 'changes'>): boolean => changes.every(({ status }) => status === 'open');

/** True for a link that nobody has decided on. */
export const isUndecidedLink = (draft: Pick<ProposalView, 'changes'>): boolean => kindOfDraft(draft) === 'link' && isUndecided(draft);
