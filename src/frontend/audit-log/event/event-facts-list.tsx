import { Box, Inline, Stack } from '@forge/react';
import React, { type ReactNode } from 'react';
import type { AuditRow } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { EventActor } from '../event-actor';
import { FactLine, TitledFact } from '../fact-line';
import { formatCount } from '../format-count';
import { IssueLink } from '../issue-link';
import { factsOf } from './event-facts';

interface EventFactsListProps {
  readonly row: AuditRow;
  readonly calendar: Calendar;
}

const words = strings.audit.detail;

/** Short facts beside one another, so that the proof is seen without much scrolling; ids and hashes on lines of their own. */
export const EventFactsList = ({ row: { seq, event, takesBack }, calendar }: EventFactsListProps) => {
  const facts = factsOf(event, calendar);
  return (
    <Stack space="space.150">
      <Inline space="space.200" rowSpace="space.150" alignBlock="start" shouldWrap>
        <Cell>
          <FactLine name={words.number} value={formatCount(seq, calendar)} />
        </Cell>
        <Cell>
          <FactLine name={words.when} value={formatInstant(event.occurredAt, calendar)} />
        </Cell>
        <Cell>
          <TitledFact name={words.who}>
            <EventActor event={event} />
          </TitledFact>
        </Cell>
        <Cell>
          <FactLine name={words.what} value={strings.audit.sentence(event, takesBack)} />
        </Cell>
        <Cell>
          <TitledFact name={words.issue}>
            <IssueLink issueKey={event.target.issueKey} />
          </TitledFact>
        </Cell>
        {event.target.projectId !== null && (
          <Cell>
            <FactLine name={words.project} value={event.target.projectId} />
          </Cell>
        )}
        {facts
          .filter(({ isCode }) => !isCode)
          .map((fact) => (
            <Cell key={fact.name}>
              <FactLine {...fact} />
            </Cell>
          ))}
      </Inline>
      {facts
        .filter(({ isCode }) => isCode)
        .map((fact) => (
          <FactLine key={fact.name} {...fact} />
        ))}
      <FactLine name={words.correlation} value={event.correlationId} isCode />
      <FactLine name={words.event} value={event.id} isCode />
    </Stack>
  );
};

/** Three stand beside one another in the dialog. */
const Cell = ({ children }: { readonly children: ReactNode }) => <Box xcss={{ width: '230px' }}>{children}</Box>;
