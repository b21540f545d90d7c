import { Heading, RadioGroup, Stack, Text } from '@forge/react';
import React from 'react';
import { projectSettingsCalls } from '../../contract/calls/project-settings';
import { strings } from '../shared/strings';
import type { ModelTier } from '../shared/view-types';

interface ModelTierEditorProps {
  readonly tier: ModelTier;
  readonly isDisabled: boolean;
  readonly onChange: (tier: ModelTier) => void;
}

const TierSchema = projectSettingsCalls.saveProjectSettings.input.shape.settings.shape.modelTier;

export const ModelTierEditor = ({ tier, isDisabled, onChange }: ModelTierEditorProps) => {
  const words = strings.settings.model;
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Text>{words.sentence}</Text>
      <RadioGroup
        name="model-tier"
        value={tier}
        isDisabled={isDisabled}
        options={TierSchema.options.map((value) => ({ name: 'model-tier', value, label: words.option(value) }))}
        onChange={(event) => onChange(TierSchema.parse(event.target.value))}
      />
    </Stack>
  );
};
