import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack, Text } from '@forge/react';
import React, { type Dispatch } from 'react';
import type { UndoScope } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { UndoList } from './undo-list';
import { UndoProgress } from './undo-progress';
import { canRetry, countOpen, type UndoEvent, type UndoState } from './undo-state';
import { useUndo } from './use-undo';

interface UndoDialogProps {
  readonly scope: UndoScope;
  readonly calendar: Calendar;
  readonly onClose: () => void;
}

const words = strings.audit.undo;

/** Shows everything an undo would do before it does any of it; then one issue after another, stoppable in between. */
export const UndoDialog = ({ scope, calendar, onClose }: UndoDialogProps) => {
  const { state, dispatch } = useUndo(scope);
  const { phase } = state;
  const isWriting = phase === 'running' || phase === 'stopping';
  const hasBegun = !['planning', 'plan_failed', 'planned'].includes(phase);
  return (
    <Modal width="large" onClose={() => !isWriting && onClose()}>
      <ModalHeader>
        <ModalTitle>{titleOf(scope)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Text>{words.rule}</Text>
          <UndoProgress state={state} />
          <UndoList state={state} hasBegun={hasBegun} calendar={calendar} />
        </Stack>
      </ModalBody>
      <ModalFooter>
        {!isWriting && (
          <Button appearance="subtle" onClick={onClose}>
            {hasBegun ? words.close : words.cancel}
          </Button>
        )}
        <NextStep state={state} dispatch={dispatch} />
      </ModalFooter>
    </Modal>
  );
};

const titleOf = (scope: UndoScope): string =>
  scope.type === 'settings_version' ? words.titles.settings_version(scope.settingsVersion) : words.titles[scope.type];

/** The one thing to do next; nothing once all is done. */
const NextStep = ({ state, dispatch }: { readonly state: UndoState; readonly dispatch: Dispatch<UndoEvent> }) => {
  const open = countOpen(state.items.filter(({ result }) => result === 'pending'));
  const failed = state.items.filter(canRetry).length;
  switch (state.phase) {
    case 'planning':
      return null;
    case 'plan_failed':
      return <Button onClick={() => dispatch({ type: 'planning_resumed' })}>{words.goOnPlanning}</Button>;
    case 'planned':
      return open.changes === 0 ? null : (
        <Button appearance="primary" onClick={() => dispatch({ type: 'started' })}>
          {words.approve(open.changes, open.issues)}
        </Button>
      );
    case 'running':
    case 'stopping':
      return (
        <Button isDisabled={state.phase === 'stopping'} onClick={() => dispatch({ type: 'stopped' })}>
          {words.stop}
        </Button>
      );
    case 'stopped':
    case 'paused':
      return (
        <Button appearance="primary" onClick={() => dispatch({ type: 'started' })}>
          {words.goOn(open.issues)}
        </Button>
      );
    case 'done':
      return failed === 0 ? null : <Button onClick={() => dispatch({ type: 'retried' })}>{words.again(failed)}</Button>;
  }
};
