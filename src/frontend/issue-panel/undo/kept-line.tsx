import React from 'react';
import type { KeptView } from '../../../contract/calls/changes';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { WhoAndWhen } from './who-and-when';

interface KeptLineProps {
  readonly kept: KeptView;
  readonly calendar: Calendar;
}

/** Something an undo leaves alone, why, and who changed it when, as far as Jira tells. */
export const KeptLine = ({ kept, calendar }: KeptLineProps) => {
  const { stays, staysBy } = strings.panel.undo;
  const isByKnown = kept.by !== null && kept.why !== 'not_applied';
  return (
    <WhoAndWhen
      lead={isByKnown ? staysBy(kept) : stays(kept)}
      by={isByKnown ? kept.by : null}
      at={kept.at}
      calendar={calendar}
    />
  );
};
