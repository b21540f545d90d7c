import { Box, Label, SectionMessage, Select, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import * as z from 'zod';
import type { Choice } from './choice-of';

interface LabelledSelectProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly chosen: Choice;
  readonly isDisabled: boolean;
  /** What the choice means for the rest of the settings, where that is not what an admin would expect. */
  readonly warning?: string | undefined;
  readonly onChange: (value: string) => void;
}

const ChosenSchema = z.object({ value: z.string() });
const readable = xcss({ maxWidth: '480px' });

/** One of several, below its label. */
export const LabelledSelect = ({ id, label, options, chosen, isDisabled, warning, onChange }: LabelledSelectProps) => (
  <Box xcss={readable}>
    <Stack space="space.100">
      <Box>
        <Label labelFor={id}>{label}</Label>
        <Select
          inputId={id}
          isDisabled={isDisabled}
          options={[...options]}
          value={chosen}
          onChange={(next: unknown) => onChange(ChosenSchema.parse(next).value)}
        />
      </Box>
      {warning !== undefined && (
        <SectionMessage appearance="warning">
          <Text>{warning}</Text>
        </SectionMessage>
      )}
    </Stack>
  </Box>
);
