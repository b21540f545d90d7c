import { Inline } from '@forge/react';
import React from 'react';
import type { TriageView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isBusyWith } from '../state/activity-rules';
import type { PanelPartProps } from '../panel-part-props';
import { undoableTogether } from '../suggestion/suggestion-rules';
import { isBeingUndone } from './undo-rules';

type UndoAllProps = Pick<PanelPartProps, 'state' | 'actions'> & { readonly triage: TriageView };

/** One undo for everything that was applied; not beside one that is already on screen. */
export const UndoAll = ({ triage, state, actions }: UndoAllProps) => {
  const { view, closed, activity, focus } = state;
  const { proposalId } = triage;
  const changes = undoableTogether(triage);
  if (!view.canEdit || changes.length === 0) return null;
  if (changes.some((id) => isBeingUndone(view, closed, proposalId, id))) return null;
  return (
    <Inline>
      <ActionButton
        label={strings.panel.undo.undoAll(changes.length)}
        appearance="subtle"
        focus={focus}
        isDisabled={activity.kind !== 'idle'}
        isLoading={changes.every((id) => isBusyWith(activity, 'planning_undo', proposalId, id))}
        onPress={() => actions.planUndo(proposalId, changes)}
      />
    </Inline>
  );
};
