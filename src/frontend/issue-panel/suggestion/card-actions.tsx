import { Inline, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isBusyWith, targetOf } from '../state/activity-rules';
import { OpenActions } from './open-actions';
import { ReplaceTick } from './replace-tick';
import type { SuggestionCardProps } from './suggestion-card-props';
import { isTickMissing, overwritesAmong } from './suggestion-rules';
import { isBeingUndone } from '../undo/undo-rules';

/** What can be done about one suggestion. Each button names its field, so that no two sound alike. */
export const CardActions = (props: SuggestionCardProps) => {
  const { triage, suggestion, state, actions } = props;
  const { field, changeId, status } = suggestion;
  const { proposalId } = triage;
  if (!state.view.canEdit || status === 'applying' || status === 'dismissed') return null;
  if (status === 'open') return <OpenActions {...props} />;
  const busy = state.activity.kind !== 'idle';
  const common = { focus: state.focus, on: targetOf(changeId) };

  if (status === 'unknown' || status === 'failed') {
    return (
      <Stack space="space.075">
        <ReplaceTick suggestion={suggestion} state={state} actions={actions} />
        <Inline>
          <ActionButton
            {...common}
            label={status === 'unknown' ? strings.panel.checkAgain(field) : strings.panel.tryAgain(field)}
            isDisabled={busy || isTickMissing(suggestion, state.ticked)}
            isLoading={isBusyWith(state.activity, 'approving', proposalId, changeId)}
            onPress={() => actions.approve(triage, [changeId], overwritesAmong(triage, [changeId], state.ticked))}
          />
        </Inline>
      </Stack>
    );
  }
  if (isBeingUndone(state.view, state.closed, proposalId, changeId)) return null;
  const name = strings.fields.name[field];
  return (
    <Inline>
      <ActionButton
        {...common}
        appearance="subtle"
        label={status === 'applied' ? strings.panel.undo.undo(name) : strings.panel.undo.applyAgain(name)}
        isDisabled={busy}
        isLoading={isBusyWith(state.activity, 'planning_undo', proposalId, changeId)}
        onPress={() => actions.planUndo(proposalId, [changeId])}
      />
    </Inline>
  );
};
