import { Box, Inline, Label, Stack, Text, Toggle, xcss } from '@forge/react';
import React, { type ReactNode } from 'react';

interface LabelledToggleProps {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What belongs to the toggle, drawn below it. */
  readonly children?: ReactNode;
}

/** Begins where the toggle's words begin. */
const below = xcss({ paddingInlineStart: 'space.500' });

/** A toggle with its sentence beside it, which can be pressed as well. */
export const LabelledToggle = ({ id, label, isOn, isDisabled, onChange, children }: LabelledToggleProps) => (
  <Stack space="space.050">
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
    {children && <Box xcss={below}>{children}</Box>}
  </Stack>
);
