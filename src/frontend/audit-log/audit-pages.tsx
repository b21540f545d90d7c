import { Stack } from '@forge/react';
import React, { useReducer, useState } from 'react';
import { auditLogCalls } from '../../contract/calls/audit-log';
import { FailedState } from '../shared/failed-state';
import { LoadingState } from '../shared/loading-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { useCall } from '../shared/use-call';
import type { AuditEvent } from '../shared/view-types';
import { AuditTable } from './audit-table';
import { EventDetail } from './event-detail';
import { NothingRecorded } from './nothing-recorded';
import { PageButtons } from './page-buttons';
import { AUDIT_PAGE_SIZE, cursorOf, newestPage, reduceWalk } from './paging';
import { UnknownOutcomes } from './unknown-outcomes';

export const AuditPages = ({ calendar }: { readonly calendar: Calendar }) => {
  const [walk, dispatch] = useReducer(reduceWalk, newestPage);
  const [opened, setOpened] = useState<AuditEvent | null>(null);
  const { state, retry, poll } = useCall(auditLogCalls.listAuditEvents, {
    cursor: cursorOf(walk),
    pageSize: AUDIT_PAGE_SIZE,
  });
  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') {
    return (
      <FailedState error={state.error} permission={strings.surface.noPermission.site} onRetry={retry} poll={poll} />
    );
  }
  const { events, nextCursor, unknownOutcomes } = state.data;
  return (
    <Stack space="space.200">
      {unknownOutcomes > 0 && <UnknownOutcomes count={unknownOutcomes} />}
      {events.length === 0 && <NothingRecorded isNewestPage={walk.length === 1} />}
      {events.length > 0 && (
        <AuditTable events={events} calendar={calendar} isLoading={state.refreshing} onOpen={setOpened} />
      )}
      <PageButtons
        page={walk.length}
        hasOlder={nextCursor !== null}
        isLoading={state.refreshing}
        onNewer={() => dispatch({ type: 'newer' })}
        onOlder={() => nextCursor !== null && dispatch({ type: 'older', cursor: nextCursor })}
      />
      <EventDetail event={opened} calendar={calendar} onClose={() => setOpened(null)} />
    </Stack>
  );
};
