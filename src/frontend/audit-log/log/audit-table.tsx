import { Bleed, Button, DynamicTable, Tag, Text } from '@forge/react';
import React from 'react';
import type { AuditRow } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { codeOf } from '../event/event-facts';
import { EventActor } from '../event-actor';
import { IssueLink } from '../issue-link';
import { codeColors, type CodeColor } from './code-colors';
import { OutcomeLozenge } from './outcome-lozenge';

interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  readonly label: string;
  readonly calendar: Calendar;
  readonly isLoading: boolean;
  readonly onOpen: (row: AuditRow) => void;
}

const { columns } = strings.audit;

/** In percent. The narrow ones hold their longest content on one line in a page of 1,000 pixels. */
const widths = { when: 20, who: 18, what: 33, issue: 10, outcome: 10, code: 9 } as const;

const head = {
  cells: (['when', 'who', 'what', 'issue', 'outcome', 'code'] as const).map((key) => ({
    key,
    content: columns[key],
    width: widths[key],
  })),
};

export const AuditTable = ({ rows, label, calendar, isLoading, onOpen }: AuditTableProps) => {
  const colors = codeColors(rows.map(({ event }) => codeOf(event)));
  return (
    <DynamicTable
      label={label}
      isLoading={isLoading}
      isFixedSize
      head={head}
      rows={rows.map((row) => ({
        key: row.event.id,
        cells: [
          {
            key: 'when',
            content: (
              <Button appearance="subtle" spacing="none" onClick={() => onOpen(row)}>
                {formatInstant(row.event.occurredAt, calendar)}
              </Button>
            ),
          },
          { key: 'who', content: <EventActor event={row.event} /> },
          { key: 'what', content: <Text>{strings.audit.sentence(row.event, row.takesBack)}</Text> },
          { key: 'issue', content: <IssueLink issueKey={row.event.target.issueKey} /> },
          { key: 'outcome', content: <OutcomeLozenge event={row.event} /> },
          { key: 'code', content: <ProposalCode code={codeOf(row.event)} colors={colors} /> },
        ],
      }))}
    />
  );
};

interface ProposalCodeProps {
  readonly code: string | undefined;
  readonly colors: ReadonlyMap<string, CodeColor>;
}

const ProposalCode = ({ code, colors }: ProposalCodeProps) =>
  code === undefined ? (
    <Text color="color.text.subtle">{strings.audit.noCode}</Text>
  ) : (
    // A tag brings a margin of its own, which is taken back so that it stands under the column's title.
    <Bleed inline="space.050">
      <Tag text={code} color={colors.get(code) ?? 'standard'} isRemovable={false} />
    </Bleed>
  );
