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
      {view.canEdit && (isConfirming ? <ConfirmAnyway {...part} /> : <SignOffButtons {...part} />)}
    </Stack>
  );
};

/** What to do next about the sign-off: give it where none holds, take back one that nothing has ended. */
const SignOffButtons = (part: ReadinessPartProps) => {
  const stage = signOffStage(part.state.view);
  return (
    <Inline space="space.050" rowSpace="space.050" shouldWrap>
      {stage !== 'signed' && <ConfirmButton {...part} isAgain={stage !== 'unsigned'} />}
      {(stage === 'signed' || stage === 'blocked') && <WithdrawButton {...part} isFirst={stage === 'signed'} />}
    </Inline>
  );
};

const ConfirmButton = ({ state, actions, isAgain }: ReadinessPartProps & { readonly isAgain: boolean }) => {
  const { view, activity, focus } = state;
  const common = { focus, on: 'sign_off', isDisabled: activity.kind !== 'idle' } as const;
  if (needsOverride(view)) {
    return <ActionButton {...common} label={isAgain ? words.anywayAgain : words.anyway} onPress={() => actions.setConfirming(true)} />;
  }
  return (
    <ActionButton
      {...common}
      label={isAgain ? words.again : words.confirm}
      appearance="primary"
      isLoading={activity.kind === 'signing'}
      onPress={() => actions.sign(false)}
    />
  );
};

const WithdrawButton = ({ state: { activity, focus }, actions, isFirst }: ReadinessPartProps & { readonly isFirst: boolean }) => (
  <ActionButton
    label={words.withdraw}
    appearance="subtle"
    focus={focus}
    on={isFirst ? 'sign_off' : undefined}
    isDisabled={activity.kind !== 'idle'}
    isLoading={activity.kind === 'withdrawing'}
    onPress={actions.withdraw}
  />
);
