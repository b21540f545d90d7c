import { ErrorMessage, Label, Stack, Textfield } from '@forge/react';
import React from 'react';
import * as z from 'zod';

interface FilterTextProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Undefined while what is typed can be asked for. */
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

const TypedSchema = z.object({ target: z.object({ value: z.string() }) });

export const FilterText = ({ id, label, placeholder, value, problem, onChange }: FilterTextProps) => (
  <Stack>
    <Label labelFor={id}>{label}</Label>
    <Textfield
      id={id}
      value={value}
      placeholder={placeholder}
      isInvalid={problem !== undefined}
      onChange={(event: unknown) => onChange(TypedSchema.parse(event).target.value)}
    />
    {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
  </Stack>
);
