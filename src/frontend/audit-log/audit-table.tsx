import { Bleed, Button, DynamicTable, Tag, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import { formatInstant, type Calendar } from '../shared/surface-context';
import type { AuditEvent } from '../shared/view-types';
import { ActorName } from './actor-name';
import { codeColors, type CodeColor } from './code-colors';
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

/** In percent. The narrow ones hold their longest content on one line in a page of 1,000 pixels. */
const widths = { when: 20, who: 18, what: 33, issue: 10, outcome: 10, code: 9 } as const;

const head = {
  cells: (['when', 'who', 'what', 'issue', 'outcome', 'code'] as const).map((key) => ({
    key,
    content: columns[key],
    width: widths[key],
  })),
};

export const AuditTable = ({ events, calendar, isLoading, onOpen }: AuditTableProps) => {
  const colors = codeColors(events.map(codeOf));
  return (
    <DynamicTable
      label={strings.audit.table}
      isLoading={isLoading}
      isFixedSize
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
          { key: 'code', content: <ProposalCode code={codeOf(event)} colors={colors} /> },
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
