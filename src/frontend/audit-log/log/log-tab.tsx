import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import React, { type Dispatch } from 'react';
import { auditLogCalls, type AuditRow } from '../../../contract/calls/audit-log';
import { FailedState } from '../../shared/failed-state';
import { LoadingState } from '../../shared/loading-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { useCall } from '../../shared/use-call';
import { FilterSummary } from './filter-summary';
import { LogFilter } from './log-filter';
import { LogRows } from './log-rows';
import { isFiltered, type LogEvent, type LogState, type Story } from './log-state';
import { AUDIT_PAGE_SIZE, beforeOf } from './paging';

interface LogTabProps {
  readonly log: LogState;
  readonly calendar: Calendar;
  readonly dispatch: Dispatch<LogEvent>;
  readonly onOpen: (row: AuditRow) => void;
  readonly onExport: () => void;
}

const words = strings.audit;

export const LogTab = ({ log, calendar, dispatch, onOpen, onExport }: LogTabProps) => {
  const { state, retry, poll } = useCall(auditLogCalls.listAuditEvents, {
    filter: log.filter,
    before: beforeOf(log.walk),
    pageSize: AUDIT_PAGE_SIZE,
  });
  return (
    <Stack space="space.200">
      <Text>{words.introduction}</Text>
      <LogFilter
        draft={log.draft}
        isRefused={log.isRefused}
        fills={log.fills}
        onEdit={(part) => dispatch({ type: 'edited', part })}
        onApply={() => dispatch({ type: 'applied', now: Date.now(), timeZone: calendar.timeZone })}
      />
      {log.story && (
        <Heading as="h2" size="small">
          {titleOf(log.story)}
        </Heading>
      )}
      <Inline space="space.100" rowSpace="space.100" spread="space-between" alignBlock="center" shouldWrap>
        {isFiltered(log.filter) ? (
          <FilterSummary filter={log.filter} calendar={calendar} onClear={() => dispatch({ type: 'cleared' })} />
        ) : (
          <Text color="color.text.subtle">{words.everything}</Text>
        )}
        <Button onClick={onExport}>{isFiltered(log.filter) ? words.export.open : words.export.openAll}</Button>
      </Inline>
      {state.status === 'loading' && <LoadingState />}
      {state.status === 'failed' && (
        <FailedState error={state.error} permission={strings.surface.noPermission.site} onRetry={retry} poll={poll} />
      )}
      {state.status === 'ready' && (
        <LogRows
          log={log}
          page={state.data}
          isLoading={state.refreshing}
          calendar={calendar}
          dispatch={dispatch}
          onOpen={onOpen}
        />
      )}
    </Stack>
  );
};

function titleOf(story: Story): string {
  switch (story.type) {
    case 'issue':
      return words.story.issue(story.issueKey);
    case 'approval':
      return words.story.approval(story.code);
    case 'request':
      return words.story.request;
  }
}
