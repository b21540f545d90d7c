import type { Change } from '../../../contract/calls/changes';
import type { IssuePanelView, SuggestionView } from '../../../contract/calls/issue-panel';
import type { Activity } from './activity';

/** What a suggestion would change, as far as words about it need. */
const changeOf = ({ field, changeId, current, proposed }: SuggestionView): Change => {
  switch (field) {
    case 'priority':
      return { id: changeId, kind: 'set_priority', before: current[0] ?? null, after: proposed[0] ?? null };
    case 'components':
      return { id: changeId, kind: 'edit_components', before: current, add: proposed, remove: [] };
    case 'labels':
      return { id: changeId, kind: 'edit_labels', before: current, add: proposed, remove: [] };
    case 'type':
      return { id: changeId, kind: 'set_type', before: current[0] ?? null, after: proposed[0] ?? null };
  }
};

/** The changes of the proposal something was asked about, as far as they are on screen. */
export function changesOf(during: Activity, { triage, drafts, undos }: IssuePanelView): readonly Change[] {
  if (!('proposalId' in during)) return [];
  if (triage?.proposalId === during.proposalId) return triage.suggestions.map(changeOf);
  const proposal = [...drafts, ...undos].find(({ proposalId }) => proposalId === during.proposalId);
  return proposal?.changes.map(({ change }) => change) ?? [];
}
