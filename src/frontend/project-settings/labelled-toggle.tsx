import { Inline, Label, Text, Toggle } from '@forge/react';
import React from 'react';

interface LabelledToggleProps {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A toggle with its sentence beside it, which can be pressed as well. */
export const LabelledToggle = ({ id, label, isOn, isDisabled, onChange }: LabelledToggleProps) => (
  <Inline space="space.050" alignBlock="center">
    <Toggle
      id={id}
      label={label}
      isChecked={isOn}
      isDisabled={isDisabled}
      onChange={(event) => onChange(event.target.checked ?? !isOn)}
    />
    <Label labelFor={id}>
      <Text as="span">{label}</Text>
    </Label>
  </Inline>
);
