import { Stack, Text } from '@forge/react';
import React from 'react';
import type { ReadinessView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import type { Calendar } from '../../../shared/surface-context';
import { PlainNotice } from '../plain-notice';
import { SignedLine } from './signed-line';

interface SignOffStandingProps {
  readonly view: ReadinessView;
  readonly calendar: Calendar;
}

const words = strings.panel.readiness.signOff;

/** Who confirmed that the issue is ready, and whether that still holds. */
export const SignOffStanding = ({ view, calendar }: SignOffStandingProps) => {
  const { signOff } = view;
  if (!signOff) return <Text size="small">{words.unsigned}</Text>;
  if (signOff.expired) {
    return (
      <PlainNotice title={words.expired.title} sentences={[]}>
        <SignedLine signOff={signOff} calendar={calendar} />
        <Text>{words.expired.sentence(signOff.expired, signOff.score, view.score)}</Text>
      </PlainNotice>
    );
  }
  return (
    <Stack space="space.025">
      <SignedLine signOff={signOff} calendar={calendar} />
      {signOff.override && <Text size="small">{words.wasOverride}</Text>}
      {!signOff.override && view.status === 'blocked' && <Text size="small">{words.stillBlocked}</Text>}
    </Stack>
  );
};
