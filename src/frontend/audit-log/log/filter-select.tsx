import { Label, Select, Stack } from '@forge/react';
import React from 'react';
import * as z from 'zod';

interface Option {
  readonly label: string;
  readonly value: string;
}

interface FilterSelectProps {
  readonly id: string;
  readonly label: string;
  /** Options stand alone or in groups with a title of their own. */
  readonly options: readonly (Option | { readonly label: string; readonly options: readonly Option[] })[];
  readonly value: Option;
  readonly onChange: (value: string) => void;
}

const ChosenSchema = z.object({ value: z.string() });

export const FilterSelect = ({ id, label, options, value, onChange }: FilterSelectProps) => (
  <Stack>
    <Label labelFor={id}>{label}</Label>
    <Select
      inputId={id}
      options={options.map((option) => ('options' in option ? { ...option, options: [...option.options] } : option))}
      value={value}
      onChange={(chosen: unknown) => {
        const option = ChosenSchema.safeParse(chosen);
        if (option.success) onChange(option.data.value);
      }}
    />
  </Stack>
);
