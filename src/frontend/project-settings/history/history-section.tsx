import { Button, Heading, HelperMessage, Inline, ModalTransition, Stack, Text } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { HistoryLimits } from '../../../contract/history-limits';
import { formatCount } from '../../audit-log/format-count';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { LabelledToggle } from '../labelled-toggle';
import { HistoryProgress } from './history-progress';
import { ResetDialog } from './reset-dialog';
import { useHistoryReset } from './use-history-reset';

interface HistorySectionProps {
  readonly projectId: string;
  readonly history: ProjectSettingsView['history'];
  /** As it is in the form; the index itself follows what was saved. */
  readonly isUsed: boolean;
  readonly isDisabled: boolean;
  readonly calendar: Calendar;
  readonly onChange: (isUsed: boolean) => void;
  readonly onReset: (history: ProjectSettingsView['history']) => void;
}

const words = strings.settings.history;

/** Whether past issues have a say, what is kept of them, and the way to be rid of it. */
export const HistorySection = (props: HistorySectionProps) => {
  const { projectId, history, isUsed, isDisabled, calendar, onChange, onReset } = props;
  const { state, ask, cancel, confirm } = useHistoryReset(projectId, onReset);
  const count = (issues: number) => formatCount(issues, calendar);
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <LabelledToggle id="use-history" label={words.toggle} isOn={isUsed} isDisabled={isDisabled} onChange={onChange}>
        <Stack space="space.150">
          <HelperMessage>{isUsed ? words.use : words.off}</HelperMessage>
          <HistoryProgress history={history} calendar={calendar} />
          <Text>{words.kept(HistoryLimits.TERMS_PER_ISSUE, count(HistoryLimits.ISSUES_PER_PROJECT))}</Text>
          {history.status !== 'none' && (
            <Inline>
              <Button isDisabled={isDisabled} onClick={ask}>
                {words.reset}
              </Button>
            </Inline>
          )}
        </Stack>
      </LabelledToggle>
      <ModalTransition>
        {state.phase !== 'idle' && (
          <ResetDialog state={state} issues={count(history.issues)} isUsed={isUsed} onCancel={cancel} onConfirm={confirm} />
        )}
      </ModalTransition>
    </Stack>
  );
};
