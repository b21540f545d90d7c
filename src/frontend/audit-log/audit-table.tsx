import { Button, Code, DynamicTable, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import { formatInstant, type Calendar } from '../shared/surface-context';
import type { AuditEvent } from '../shared/view-types';
import { ActorName } from './actor-name';
import { codeOf } from './event-facts';
import { IssueLink } from './issue-link';
import { OutcomeLozenge } from './outcome-lozenge';

interface AuditTableProps {
  readonly events: readonly AuditEvent[];
  readonly calendar: Calendar;
  readonly isLoading: boolean;
  readonly onOpen: (event: AuditEvent) => void;
}

const { columns } = strings.audit;
const head = { cells: Object.entries(columns).map(([key, content]) => ({ key, content })) };

export const AuditTable = ({ events, calendar, isLoading, onOpen }: AuditTableProps) => (
  <DynamicTable
    label={strings.audit.table}
    isLoading={isLoading}
    head={head}
    rows={events.map((event) => ({
      key: event.id,
      cells: [
        {
          key: 'when',
          content: (
            <Button appearance="subtle" spacing="none" onClick={() => onOpen(event)}>
              {formatInstant(event.occurredAt, calendar)}
            </Button>
          ),
        },
        { key: 'who', content: <ActorName actor={event.actor} /> },
        { key: 'what', content: <Text>{strings.audit.sentence(event)}</Text> },
        { key: 'issue', content: <IssueLink issueKey={event.target.issueKey} /> },
        { key: 'outcome', content: <OutcomeLozenge action={event.action} /> },
        { key: 'code', content: <ProposalCode code={codeOf(event)} /> },
      ],
    }))}
  />
);

const ProposalCode = ({ code }: { readonly code: string | undefined }) =>
  code === undefined ? <Text>{strings.audit.noCode}</Text> : <Code>{code}</Code>;
