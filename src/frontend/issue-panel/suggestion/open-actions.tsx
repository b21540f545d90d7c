import { Inline, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isBusyWith, targetOf } from '../state/activity-rules';
import { ReplaceTick } from './replace-tick';
import type { SuggestionCardProps } from './suggestion-card-props';
import { isApprovable, overwritesAmong } from './suggestion-rules';

/** Approve and Dismiss, and above them the tick without which no value is replaced. */
export const OpenActions = ({ triage, suggestion, state, actions }: SuggestionCardProps) => {
  const { field, changeId, outdated } = suggestion;
  const { activity, ticked, focus, view } = state;
  const { proposalId } = triage;
  const busy = activity.kind !== 'idle';
  const approvable = isApprovable(suggestion, ticked);
  const on = targetOf(changeId);
  return (
    <Stack space="space.075">
      <ReplaceTick suggestion={suggestion} state={state} actions={actions} />
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <ActionButton
          label={strings.panel.approve(field)}
          appearance="primary"
          focus={focus}
          on={approvable ? on : undefined}
          isDisabled={!approvable || busy}
          isLoading={isBusyWith(activity, 'approving', proposalId, changeId)}
          onPress={() => actions.approve(triage, [changeId], overwritesAmong(triage, [changeId], ticked))}
        />
        {outdated && !view.queued && (
          <ActionButton
            label={strings.panel.freshSuggestion(field)}
            focus={focus}
            isDisabled={busy}
            onPress={actions.triage}
          />
        )}
        <ActionButton
          label={strings.panel.dismiss(field)}
          appearance="subtle"
          focus={focus}
          on={approvable ? undefined : on}
          isDisabled={busy}
          isLoading={isBusyWith(activity, 'dismissing', proposalId, changeId)}
          onPress={() => actions.dismiss(proposalId, [changeId])}
        />
      </Inline>
    </Stack>
  );
};
