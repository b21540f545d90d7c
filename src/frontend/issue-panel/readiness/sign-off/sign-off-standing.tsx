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
  if (!signOff) return <Text size="small">{view.canEdit ? words.unsigned : words.cannotSign}</Text>;
  if (signOff.expired) {
    return (
      <PlainNotice title={words.expired.title} sentences={[]}>
        <SignedLine signOff={signOff} calendar={calendar} />
        <Text>{words.expired.sentence(signOff.expired, signOff.score, view.score)}</Text>
      </PlainNotice>
    );
  }
  if (signOff.isBlocked) {
    return (
      <PlainNotice title={words.blocked.title} sentences={[]}>
        <SignedLine signOff={signOff} calendar={calendar} />
        <Text>{words.blocked.sentence(view.published)}</Text>
      </PlainNotice>
    );
  }
  return (
    <Stack space="space.025">
      <SignedLine signOff={signOff} calendar={calendar} />
      {signOff.override && <Text size="small">{words.wasOverride}</Text>}
      {view.status === 'blocked' && <Text size="small">{words.knownToWait}</Text>}
    </Stack>
  );
};
