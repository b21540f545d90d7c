import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../contract/calls/project-settings';
import { ErrorState } from '../shared/error-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { AutomaticTriage } from './automatic-triage';
import { ConflictNotice } from './conflict-notice';
import { FieldEditor } from './field-editor';
import { fieldsInOrder, withField } from './form-state';
import { ModelTierEditor } from './model-tier-editor';
import { SaveBar } from './save-bar';
import { useSettingsForm } from './use-settings-form';

interface SettingsFormProps {
  readonly projectId: string;
  readonly opened: ProjectSettingsView;
  readonly calendar: Calendar;
}

export const SettingsForm = ({ projectId, opened, calendar }: SettingsFormProps) => {
  const { state, dispatch, save } = useSettingsForm(projectId, opened);
  const { base, draft, saving, problem, theirs } = state;
  const words = strings.settings;
  return (
    <Stack space="space.300">
      <Text>{words.introduction}</Text>
      <Stack space="space.200">
        <Heading as="h2" size="small">
          {words.fields.heading}
        </Heading>
        {fieldsInOrder.map((field) => (
          <FieldEditor
            key={field}
            field={field}
            settings={draft.fields[field]}
            offered={base.offered[field]}
            isDisabled={saving}
            onChange={(part) => dispatch({ type: 'edited', edit: (now) => withField(now, field, part) })}
          />
        ))}
      </Stack>
      <ModelTierEditor
        tier={draft.modelTier}
        isDisabled={saving}
        onChange={(modelTier) => dispatch({ type: 'edited', edit: (now) => ({ ...now, modelTier }) })}
      />
      <AutomaticTriage
        isOn={draft.automaticTriage}
        isDisabled={saving}
        onChange={(automaticTriage) => dispatch({ type: 'edited', edit: (now) => ({ ...now, automaticTriage }) })}
      />
      {problem && <ErrorState error={problem} />}
      {theirs && (
        <ConflictNotice
          savedBy={theirs.savedBy}
          onLoadTheirs={() => dispatch({ type: 'theirs_loaded' })}
          onKeepMine={() => dispatch({ type: 'mine_kept' })}
        />
      )}
      <SaveBar state={state} calendar={calendar} onSave={save} onDiscard={() => dispatch({ type: 'discarded' })} />
    </Stack>
  );
};
