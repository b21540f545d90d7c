import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import { projectSettingsCalls } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import { LabelledSelect } from './labelled-select';
import type { WorkOrderProfile } from './readiness-types';

interface ProfileEditorProps {
  readonly profile: WorkOrderProfile;
  readonly isDisabled: boolean;
  readonly onChange: (profile: WorkOrderProfile) => void;
}

const words = strings.settings.readiness.profile;
const ProfileSchema = projectSettingsCalls.saveProjectSettings.input.shape.settings.shape.readiness.shape.profile;
const optionOf = (profile: WorkOrderProfile) => ({ value: profile, label: words.option(profile) });

/** For whom work orders are written. */
export const ProfileEditor = ({ profile, isDisabled, onChange }: ProfileEditorProps) => (
  <Stack space="space.100">
    <Stack space="space.050">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Text>{words.sentence}</Text>
    </Stack>
    <LabelledSelect
      id="ready-profile"
      label={words.label}
      options={ProfileSchema.options.map(optionOf)}
      chosen={optionOf(profile)}
      isDisabled={isDisabled}
      onChange={(chosen) => onChange(ProfileSchema.parse(chosen))}
    />
  </Stack>
);
