import { Heading, HelperMessage, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { TriageField } from '../shared/view-types';
import { LabelledToggle } from './labelled-toggle';

interface AutomaticTriageProps {
  readonly isOn: boolean;
  /** Fields that it may write without a person. */
  readonly writes: readonly TriageField[];
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const AutomaticTriage = ({ isOn, writes, isDisabled, onChange }: AutomaticTriageProps) => {
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
        <HelperMessage>{writes.length === 0 ? words.warning : words.writes(writes)}</HelperMessage>
      </LabelledToggle>
    </Stack>
  );
};
