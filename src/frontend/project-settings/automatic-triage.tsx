import { Heading, HelperMessage, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import { LabelledToggle } from './labelled-toggle';

interface AutomaticTriageProps {
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const AutomaticTriage = ({ isOn, isDisabled, onChange }: AutomaticTriageProps) => {
  const words = strings.settings.automatic;
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <LabelledToggle
        id="automatic-triage"
        label={words.toggle}
        isOn={isOn}
        isDisabled={isDisabled}
        onChange={onChange}
      >
        <HelperMessage>{words.warning}</HelperMessage>
      </LabelledToggle>
    </Stack>
  );
};
