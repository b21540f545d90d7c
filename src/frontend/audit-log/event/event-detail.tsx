import { Button, Inline, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Spinner, Stack, Text } from '@forge/react';
import React from 'react';
import { auditLogCalls, type AuditRow, type UndoScope } from '../../../contract/calls/audit-log';
import { ErrorState } from '../../shared/error-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { useCall } from '../../shared/use-call';
import type { Story } from '../log/log-state';
import { EventFactsList } from './event-facts-list';
import { EventMore } from './event-more';
import { EventProof } from './event-proof';

interface EventDetailProps {
  readonly row: AuditRow;
  readonly calendar: Calendar;
  readonly onClose: () => void;
  readonly onStory: (story: Story) => void;
  readonly onUndo: (scope: UndoScope) => void;
}

const words = strings.audit.detail;

export const EventDetail = ({ row, calendar, onClose, onStory, onUndo }: EventDetailProps) => (
  <Modal width="large" onClose={onClose}>
    <ModalHeader>
      <ModalTitle>{words.title}</ModalTitle>
    </ModalHeader>
    <ModalBody>
      <Stack space="space.300">
        <EventFactsList row={row} calendar={calendar} />
        <CheckedProof seq={row.seq} calendar={calendar} />
        <EventMore event={row.event} onStory={onStory} onUndo={onUndo} />
      </Stack>
    </ModalBody>
    <ModalFooter>
      <Button appearance="primary" onClick={onClose}>
        {words.close}
      </Button>
    </ModalFooter>
  </Modal>
);

/** The proof is made when somebody looks, so it comes a moment after the rest. */
const CheckedProof = ({ seq, calendar }: { readonly seq: number; readonly calendar: Calendar }) => {
  const { state, retry } = useCall(auditLogCalls.getAuditEvent, { seq });
  if (state.status === 'failed') return <ErrorState error={state.error} isReading onRetry={retry} />;
  if (state.status === 'ready') return <EventProof proof={state.data.proof} calendar={calendar} />;
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label={words.proof.loading} />
      <Text>{words.proof.loading}</Text>
    </Inline>
  );
};
