import { Box, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { ReadinessView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { ActionButton } from '../../action-button';
import { quoted } from '../../card-style';
import type { ReadinessPartProps } from '../readiness-part-props';

const words = strings.panel.readiness.signOff;

/** What speaks against it: other issues, then what this one lacks itself. */
function inTheWay(view: ReadinessView): readonly string[] {
  const blockers = view.findings.filter(({ next }) => next === 'wait').flatMap(({ names }) => names);
  const gaps = view.findings.filter(({ next }) => next !== 'wait').map(({ criterion }) => strings.panel.readiness.gapInside(criterion));
  const waitsFor = blockers.length > 0 ? [words.waitsFor(blockers)] : [];
  const { score, threshold } = view;
  if (score === null) return [...waitsFor, words.unreadable(gaps)];
  return blockers.length > 0 && gaps.length === 0 ? waitsFor : [...waitsFor, words.missing({ score, threshold }, gaps)];
}

/** What is missing, and whether to confirm although it is. */
export const ConfirmAnyway = ({ state, actions }: ReadinessPartProps) => {
  const { view, activity, focus } = state;
  const isBlocked = view.status === 'blocked';
  const isBusy = activity.kind !== 'idle';
  return (
    <Box xcss={quoted}>
      <Stack space="space.100">
        <Box role="status">
          <Stack space="space.050">
            <Text>{[...inTheWay(view), ...strings.panel.readiness.undecided(view.undecided)].join(' ')}</Text>
            <Text size="small">{isBlocked ? words.recorded.blocked : words.recorded.override}</Text>
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
