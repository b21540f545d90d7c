import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import type { AuditFilter } from '../../../contract/calls/audit-log';
import { ErrorState } from '../../shared/error-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { formatCount } from '../format-count';
import { isFiltered } from '../log/log-state';
import { ExportResult } from './export-result';
import { progressOf } from './export-state';
import { FormatChoice } from './format-choice';
import { useExport } from './use-export';

interface ExportDialogProps {
  readonly filter: AuditFilter;
  readonly calendar: Calendar;
  readonly onClose: () => void;
}

const words = strings.audit.export;

export const ExportDialog = ({ filter, calendar, onClose }: ExportDialogProps) => {
  const { state, dispatch, save } = useExport(filter);
  const { phase, error } = state;
  const isOver = phase === 'saved' || phase === 'kept';
  return (
    <Modal onClose={onClose}>
      <ModalHeader>
        <ModalTitle>{words.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          {!isOver && (
            <FormatChoice
              format={state.format}
              isFiltered={isFiltered(filter)}
              isDisabled={phase !== 'choosing'}
              onChoose={(format) => dispatch({ type: 'format_chosen', format })}
            />
          )}
          {phase === 'beginning' && <ProgressBar isIndeterminate ariaLabel={words.beginning} />}
          {(phase === 'reading' || phase === 'paused' || phase === 'complete') && (
            <Stack space="space.100">
              <ProgressBar value={progressOf(state)} ariaLabel={words.progressLabel} />
              <Text>{words.progress(formatCount(state.events, calendar))}</Text>
            </Stack>
          )}
          {error && <ErrorState error={error} isReading />}
          {phase === 'paused' && <Text>{words.paused}</Text>}
          {isOver && <ExportResult state={state} calendar={calendar} onSaveAgain={save} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {isOver ? words.close : words.cancel}
        </Button>
        {(phase === 'choosing' || phase === 'beginning') && (
          <Button appearance="primary" isDisabled={phase === 'beginning'} onClick={() => dispatch({ type: 'started' })}>
            {words.begin}
          </Button>
        )}
        {phase === 'reading' && <Button onClick={() => dispatch({ type: 'paused' })}>{words.pause}</Button>}
        {phase === 'paused' && (
          <Button appearance="primary" onClick={() => dispatch({ type: 'resumed' })}>
            {words.goOn}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
};
