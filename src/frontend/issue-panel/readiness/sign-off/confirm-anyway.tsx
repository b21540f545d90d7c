import { Box, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../../shared/strings';
import { ActionButton } from '../../action-button';
import { quoted } from '../../card-style';
import { isUnreadable } from '../is-unreadable';
import type { ReadinessPartProps } from '../readiness-part-props';

const words = strings.panel.readiness.signOff;

/** What is missing, and whether to confirm although it is. */
export const ConfirmAnyway = ({ state, actions }: ReadinessPartProps) => {
  const { view, activity, focus } = state;
  const titles = view.findings.map(({ criterion }) => strings.panel.readiness.titleOf(criterion));
  const isBusy = activity.kind !== 'idle';
  return (
    <Box xcss={quoted}>
      <Stack space="space.100">
        <Box role="status">
          <Stack space="space.050">
            <Text>{[isUnreadable(view) ? words.unreadable(titles) : words.missing(view, titles), ...strings.panel.readiness.undecided(view.undecided)].join(' ')}</Text>
            <Text size="small">{words.override}</Text>
          </Stack>
        </Box>
        <Inline space="space.050" rowSpace="space.050" shouldWrap>
          <ActionButton
            label={words.confirmAnyway}
            focus={focus}
            on="confirm"
            isDisabled={isBusy}
            isLoading={activity.kind === 'signing'}
            onPress={() => actions.sign(true)}
          />
          <ActionButton
            label={words.cancel}
            appearance="subtle"
            focus={focus}
            isDisabled={isBusy}
            onPress={() => actions.setConfirming(false)}
          />
        </Inline>
      </Stack>
    </Box>
  );
};
