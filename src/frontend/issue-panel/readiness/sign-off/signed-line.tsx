import { Inline, Text, User } from '@forge/react';
import React from 'react';
import type { SignOffView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { formatInstant, type Calendar } from '../../../shared/surface-context';

interface SignedLineProps {
  readonly signOff: SignOffView;
  readonly calendar: Calendar;
}

const words = strings.panel.readiness.signOff;

/** "Confirmed ready by Ada Admin on 22 Nov 2026, 14:03:05 at 88 of 100." */
export const SignedLine = ({ signOff: { by, at, score }, calendar }: SignedLineProps) => (
  <Inline space="space.050" alignBlock="center" shouldWrap>
    <Text size="small">{by === null ? words.byNobody : words.by}</Text>
    {by !== null && <User accountId={by} />}
    <Text size="small">{words.onAt(formatInstant(at, calendar), score)}</Text>
  </Inline>
);
