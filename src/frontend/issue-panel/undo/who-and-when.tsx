import { Inline, Text, User } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';

interface WhoAndWhenProps {
  /** Stands before the person, or before the time where no person is known. */
  readonly lead: string;
  /** Account id. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  readonly calendar: Calendar;
}

/** "Changed by Ada Admin on 22 Nov 2026, 14:03:05", without what is not known. */
export const WhoAndWhen = ({ lead, by, at, calendar }: WhoAndWhenProps) => (
  <Inline space="space.050" alignBlock="center" shouldWrap>
    <Text size="small">{lead}</Text>
    {by !== null && <User accountId={by} />}
    {at !== null && <Text size="small">{strings.panel.change.on(formatInstant(at, calendar))}</Text>}
  </Inline>
);
