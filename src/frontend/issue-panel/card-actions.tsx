import { Button, Inline, LoadingButton } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { SuggestionCardProps } from './suggestion-card-props';

/** What can be done about one suggestion. Each button names its field, so that no two sound alike. */
export const CardActions = ({ suggestion, canEdit, canTriage, activity, takesFocus, actions }: SuggestionCardProps) => {
  const { field, status, outdated } = suggestion;
  const busy = activity.kind !== 'idle';
  const approving = activity.kind === 'approving' && activity.fields.includes(field);
  const dismissing = activity.kind === 'dismissing' && activity.fields.includes(field);
  const approve = () => actions.approve([field]);
  if (!canEdit) return null;

  if (status === 'unknown' || status === 'failed') {
    return (
      <Inline>
        <LoadingButton
          spacing="compact"
          isDisabled={busy && !approving}
          isLoading={approving}
          onClick={approve}
        >
          {status === 'unknown' ? strings.panel.checkAgain(field) : strings.panel.tryAgain(field)}
        </LoadingButton>
      </Inline>
    );
  }
  if (status !== 'open') return null;
  return (
    <Inline space="space.050" rowSpace="space.050" shouldWrap>
      <LoadingButton
        key={takesFocus ? 'focused' : 'resting'}
        appearance="primary"
        spacing="compact"
        autoFocus={takesFocus}
        isDisabled={outdated || (busy && !approving)}
        isLoading={approving}
        onClick={approve}
      >
        {strings.panel.approve(field)}
      </LoadingButton>
      {outdated && canTriage && (
        <Button spacing="compact" isDisabled={busy} onClick={actions.triage}>
          {strings.panel.freshSuggestion(field)}
        </Button>
      )}
      <LoadingButton
        appearance="subtle"
        spacing="compact"
        isDisabled={busy && !dismissing}
        isLoading={dismissing}
        onClick={() => actions.dismiss(field)}
      >
        {strings.panel.dismiss(field)}
      </LoadingButton>
    </Inline>
  );
};
