import { Heading, HelperMessage, Inline, Label, Stack, Toggle } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';

interface AutomaticTriageProps {
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const AutomaticTriage = ({ isOn, isDisabled, onChange }: AutomaticTriageProps) => {
  const words = strings.settings.automatic;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {words.heading}
      </Heading>
      <Inline space="space.100" alignBlock="center">
        <Toggle
          id="automatic-triage"
          label={words.toggle}
          isChecked={isOn}
          isDisabled={isDisabled}
          onChange={(event) => onChange(event.target.checked ?? !isOn)}
        />
        <Label labelFor="automatic-triage">{words.toggle}</Label>
      </Inline>
      <HelperMessage>{words.warning}</HelperMessage>
    </Stack>
  );
};
