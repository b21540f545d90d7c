import { Stack, Text } from '@forge/react';
import React, { type Dispatch } from 'react';
import type { AuditPage, AuditRow } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { formatCount } from '../format-count';
import { AuditTable } from './audit-table';
import { isFiltered, type LogEvent, type LogState } from './log-state';
import { NothingRecorded } from './nothing-recorded';
import { PageButtons } from './page-buttons';
import { AUDIT_PAGE_SIZE } from './paging';

interface LogRowsProps {
  readonly log: LogState;
  readonly page: AuditPage;
  readonly isLoading: boolean;
  readonly calendar: Calendar;
  readonly dispatch: Dispatch<LogEvent>;
  readonly onOpen: (row: AuditRow) => void;
}

const words = strings.audit;

/** One page of the log. A story that fits on one page is read top-down; anything longer stays in the order it is asked in. */
export const LogRows = ({ log, page, isLoading, calendar, dispatch, onOpen }: LogRowsProps) => {
  const { rows, nextBefore } = page;
  // While the story is on its way, the rows on screen are still those of the filter before.
  const isStory = log.story !== null && !isLoading;
  const isTopDown = isStory && log.walk.length === 1 && nextBefore === null;
  const shown = isTopDown ? [...rows].reverse() : rows;
  return (
    <Stack space="space.200">
      {isStory && shown.length > 0 && <Text>{isTopDown ? words.story.topDown : words.story.newestFirst}</Text>}
      {rows.length === 0 && nextBefore === null && (
        <NothingRecorded isNewestPage={log.walk.length === 1} isFiltered={isFiltered(log.filter)} />
      )}
      {rows.length > 0 && (
        <AuditTable
          rows={shown}
          label={isTopDown ? words.storyTable : words.table}
          calendar={calendar}
          isLoading={isLoading}
          onOpen={onOpen}
        />
      )}
      {nextBefore !== null && rows.length < AUDIT_PAGE_SIZE && (
        <SearchedBack rows={rows} nextBefore={nextBefore} calendar={calendar} />
      )}
      <PageButtons
        page={log.walk.length}
        hasOlder={nextBefore !== null}
        olderLabel={nextBefore !== null && rows.length < AUDIT_PAGE_SIZE ? words.searchOlder : words.older}
        isLoading={isLoading}
        onNewer={() => dispatch({ type: 'newer' })}
        onOlder={() => nextBefore !== null && dispatch({ type: 'older', before: nextBefore })}
      />
    </Stack>
  );
};

interface SearchedBackProps {
  readonly rows: readonly AuditRow[];
  readonly nextBefore: number;
  readonly calendar: Calendar;
}

/** A search that stopped before it was done: a short page is not the end of the log. */
const SearchedBack = ({ rows, nextBefore, calendar }: SearchedBackProps) => {
  const last = rows.at(-1);
  const seq = formatCount(nextBefore, calendar);
  return (
    <Text>
      {last?.seq === nextBefore
        ? words.searchedBackTo(seq, formatInstant(last.event.occurredAt, calendar))
        : words.searchedBack(seq)}
    </Text>
  );
};
