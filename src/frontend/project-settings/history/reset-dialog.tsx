import { Button, LoadingButton, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import { ErrorState } from '../../shared/error-state';
import { strings } from '../../shared/strings';
import type { ResetState } from './use-history-reset';

interface ResetDialogProps {
  readonly state: Exclude<ResetState, { readonly phase: 'idle' }>;
  /** How many issues are kept, ready to be read. */
  readonly issues: string;
  readonly isUsed: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

const words = strings.settings.history.dialog;

/** Says what goes, what stays and how long it takes, before anything is deleted. Cannot be left while it is deleting. */
export const ResetDialog = ({ state, issues, isUsed, onCancel, onConfirm }: ResetDialogProps) => {
  const isRunning = state.phase === 'running';
  const problem = state.phase === 'asking' ? state.problem : null;
  return (
    <Modal onClose={() => !isRunning && onCancel()}>
      <ModalHeader>
        <ModalTitle>{words.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          <Text>{words.deleted(issues)}</Text>
          <Text>{words.stays}</Text>
          <Text>{isUsed ? words.duration : words.offNote}</Text>
          {isRunning && <ProgressBar isIndeterminate ariaLabel={words.running} />}
          {problem && (
            <Stack space="space.100">
              <ErrorState error={problem} />
              <Text>{words.again}</Text>
            </Stack>
          )}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" isDisabled={isRunning} onClick={onCancel}>
          {words.cancel}
        </Button>
        <LoadingButton appearance="danger" isLoading={isRunning} onClick={onConfirm}>
          {words.confirm}
        </LoadingButton>
      </ModalFooter>
    </Modal>
  );
};
