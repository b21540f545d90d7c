import { Button, DynamicTable, EmptyState, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { auditLogCalls, type AuditRow } from '../../../contract/calls/audit-log';
import { FailedState } from '../../shared/failed-state';
import { LoadingState } from '../../shared/loading-state';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { useCall } from '../../shared/use-call';
import { ActorName } from '../actor-name';
import { IssueLink } from '../issue-link';
import { openFor } from './open-for';

const words = strings.audit.unknownOutcomes;
const columns = ['when', 'who', 'issue', 'what', 'open'] as const;
const head = { cells: columns.map((key) => ({ key, content: words.columns[key] })) };

interface UnknownTabProps {
  readonly calendar: Calendar;
  readonly onOpen: (row: AuditRow) => void;
  /** The count beside the tab's title is asked for on its own. */
  readonly onRefresh: () => void;
}

export const UnknownTab = ({ calendar, onOpen, onRefresh }: UnknownTabProps) => {
  const [after, setAfter] = useState(0);
  const { state, retry, poll } = useCall(auditLogCalls.listUnknownOutcomes, { after });
  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') {
    return <FailedState error={state.error} permission={strings.surface.noPermission.site} onRetry={retry} poll={poll} />;
  }
  const { rows, nextBefore } = state.data;
  if (rows.length === 0 && after === 0) {
    return <EmptyState header={words.empty.title} headingLevel={2} description={words.empty.sentence} />;
  }
  const refresh = () => {
    onRefresh();
    void poll();
  };
  return (
    <Stack space="space.200">
      <Text>{words.introduction}</Text>
      <DynamicTable
        label={words.table}
        isLoading={state.refreshing}
        head={head}
        rows={rows.map((row) => ({ key: row.event.id, cells: cellsOf(row, calendar, onOpen) }))}
      />
      <Inline space="space.100">
        <Button onClick={refresh}>{words.refresh}</Button>
        {after > 0 && <Button onClick={() => setAfter(0)}>{words.first}</Button>}
        {nextBefore !== null && <Button onClick={() => setAfter(nextBefore)}>{words.more}</Button>}
      </Inline>
    </Stack>
  );
};

const cellsOf = (row: AuditRow, calendar: Calendar, onOpen: (row: AuditRow) => void) => [
  {
    key: 'when',
    content: (
      <Button appearance="subtle" spacing="none" onClick={() => onOpen(row)}>
        {formatInstant(row.event.occurredAt, calendar)}
      </Button>
    ),
  },
  { key: 'who', content: <ActorName actor={row.event.actor} /> },
  { key: 'issue', content: <IssueLink issueKey={row.event.target.issueKey} /> },
  { key: 'what', content: <Text>{strings.audit.sentence(row.event, row.takesBack)}</Text> },
  { key: 'open', content: <Text>{openFor(row.event.occurredAt, Date.now())}</Text> },
];
