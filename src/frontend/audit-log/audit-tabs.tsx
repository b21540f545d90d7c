import { Badge, Box, Inline, ModalTransition, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React, { useReducer, useState, type ReactNode } from 'react';
import { auditLogCalls, type AuditRow, type UndoScope } from '../../contract/calls/audit-log';
import type { ErrorCode } from '../../contract/result';
import { FailedState } from '../shared/failed-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { useCall } from '../shared/use-call';
import { ChartsTab } from './charts/charts-tab';
import { EventDetail } from './event/event-detail';
import { ExportDialog } from './export/export-dialog';
import { IntegrityTab } from './integrity/integrity-tab';
import { LogTab } from './log/log-tab';
import { initialLog, reduceLog, type Story } from './log/log-state';
import { UndoDialog } from './undo/undo-dialog';
import { UnknownTab } from './unknown/unknown-tab';

const { tabs } = strings.audit;
const LOG_TAB = 0;

/** Errors that every tab would show in the same way. */
const ofWholePage: readonly ErrorCode[] = ['forbidden', 'setting_up'];

type Opened =
  | { readonly type: 'event'; readonly row: AuditRow }
  | { readonly type: 'undo'; readonly scope: UndoScope }
  | { readonly type: 'export' };

export const AuditTabs = ({ calendar }: { readonly calendar: Calendar }) => {
  const [log, dispatch] = useReducer(reduceLog, initialLog);
  const [selected, setSelected] = useState(LOG_TAB);
  /** A tab asks for what it shows when it is opened first, and keeps it. */
  const [visited, setVisited] = useState<readonly number[]>([LOG_TAB]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const unknown = useCall(auditLogCalls.listUnknownOutcomes, { after: 0 });
  if (unknown.state.status === 'failed' && ofWholePage.includes(unknown.state.error.code)) {
    const { state, retry, poll } = unknown;
    return <FailedState error={state.error} permission={strings.surface.noPermission.site} onRetry={retry} poll={poll} />;
  }
  const select = (index: number) => {
    setSelected(index);
    setVisited((before) => [...new Set([...before, index])]);
  };
  const close = () => setOpened(null);
  const openEvent = (row: AuditRow) => setOpened({ type: 'event', row });
  const openStory = (story: Story) => {
    close();
    select(LOG_TAB);
    dispatch({ type: 'story_opened', story });
  };
  const panels: readonly ReactNode[] = [
    <LogTab
      key="log"
      log={log}
      calendar={calendar}
      dispatch={dispatch}
      onOpen={openEvent}
      onExport={() => setOpened({ type: 'export' })}
    />,
    <ChartsTab key="charts" calendar={calendar} />,
    <IntegrityTab key="integrity" calendar={calendar} />,
    <UnknownTab key="unknown" calendar={calendar} onOpen={openEvent} onRefresh={() => void unknown.poll()} />,
  ];
  const open = unknown.state.status === 'ready' ? unknown.state.data : null;
  return (
    <>
      <Tabs id="audit-tabs" selected={selected} onChange={select}>
        <TabList>
          <Tab>{tabs.log}</Tab>
          <Tab>{tabs.charts}</Tab>
          <Tab>{tabs.integrity}</Tab>
          <Tab>
            <Inline space="space.075" alignBlock="center">
              {tabs.unknown}
              {open !== null && open.rows.length > 0 && (
                <Badge appearance="important">{`${open.rows.length}${open.nextBefore === null ? '' : '+'}`}</Badge>
              )}
            </Inline>
          </Tab>
        </TabList>
        {panels.map((panel, index) => (
          <TabPanel key={index}>
            <Box>{visited.includes(index) ? panel : null}</Box>
          </TabPanel>
        ))}
      </Tabs>
      <ModalTransition>
        {opened?.type === 'event' && (
          <EventDetail
            row={opened.row}
            calendar={calendar}
            onClose={close}
            onStory={openStory}
            onUndo={(scope) => setOpened({ type: 'undo', scope })}
          />
        )}
        {opened?.type === 'undo' && <UndoDialog scope={opened.scope} calendar={calendar} onClose={close} />}
        {opened?.type === 'export' && <ExportDialog filter={log.filter} calendar={calendar} onClose={close} />}
      </ModalTransition>
    </>
  );
};
