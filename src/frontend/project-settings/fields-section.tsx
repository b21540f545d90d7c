import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../contract/calls/project-settings';
import { strings } from '../shared/strings';
import type { FieldSettings, ProjectSettings, TriageField } from '../shared/view-types';
import { FieldEditor } from './field-editor';
import { fieldsInOrder } from './fields-in-order';

interface FieldsSectionProps {
  readonly base: Pick<ProjectSettingsView, 'offered' | 'dials'>;
  readonly draft: ProjectSettings;
  readonly isDisabled: boolean;
  readonly onChange: (field: TriageField, part: Partial<FieldSettings>) => void;
}

/** All fields, below the one explanation of what writing by itself means. */
export const FieldsSection = ({ base, draft, isDisabled, onChange }: FieldsSectionProps) => (
  <Stack space="space.200">
    <Heading as="h2" size="small">
      {strings.settings.fields.heading}
    </Heading>
    <Text color="color.text.subtle">{strings.settings.dial.meaning}</Text>
    {fieldsInOrder.map((field) => (
      <FieldEditor
        key={field}
        field={field}
        settings={draft.fields[field]}
        offered={base.offered[field]}
        dial={base.dials[field]}
        isAutomatic={draft.automaticTriage}
        isDisabled={isDisabled}
        onChange={(part) => onChange(field, part)}
      />
    ))}
  </Stack>
);
