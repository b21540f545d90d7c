import { Box, Inline, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../../../shared/strings';
import { ActionButton } from '../../action-button';
import { errorNotice } from '../error-notice';
import { PlainNotice } from '../plain-notice';
import type { ReadinessPartProps } from '../readiness-part-props';
import { isStale } from '../state/readiness-state';
import { ConfirmAnyway } from './confirm-anyway';
import { needsOverride, signOffStage } from './sign-off-stage';
import { SignOffStanding } from './sign-off-standing';

const words = strings.panel.readiness.signOff;

/** A person's word that the issue is ready: who gave it, whether it holds, and the ways to give or take it back. */
export const SignOff = (part: ReadinessPartProps) => {
  const { state, calendar } = part;
  const { view, problem, isConfirming } = state;
  return (
    <Stack space="space.100">
      <Box role="status">
        <SignOffStanding view={view} calendar={calendar} />
      </Box>
      {problem && problem.during.kind !== 'checking' && (
        <Box role="status">
          <PlainNotice appearance={isStale(problem.error) ? 'warning' : 'error'} {...errorNotice(problem.error)} />
        </Box>
      )}
      {view.canEdit && (isConfirming ? <ConfirmAnyway {...part} /> : <SignOffButton {...part} />)}
    </Stack>
  );
};

/** The one thing to do next about the sign-off. */
const SignOffButton = ({ state, actions }: ReadinessPartProps) => {
  const { view, activity, focus } = state;
  const stage = signOffStage(view);
  const common = { focus, on: 'sign_off', isDisabled: activity.kind !== 'idle' } as const;
  if (stage === 'signed') {
    return (
      <Inline>
        <ActionButton {...common} label={words.withdraw} appearance="subtle" isLoading={activity.kind === 'withdrawing'} onPress={actions.withdraw} />
      </Inline>
    );
  }
  const isAgain = stage === 'expired';
  if (needsOverride(view)) {
    return (
      <Inline>
        <ActionButton {...common} label={isAgain ? words.anywayAgain : words.anyway} onPress={() => actions.setConfirming(true)} />
      </Inline>
    );
  }
  return (
    <Inline>
      <ActionButton
        {...common}
        label={isAgain ? words.again : words.confirm}
        appearance="primary"
        isLoading={activity.kind === 'signing'}
        onPress={() => actions.sign(false)}
      />
    </Inline>
  );
};
