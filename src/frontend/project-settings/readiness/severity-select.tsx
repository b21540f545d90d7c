import { Select } from '@forge/react';
import React from 'react';
import * as z from 'zod';

interface SeveritySelectProps<Level extends string> {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly value: Level;
  readonly nameOf: (level: Level) => string;
  readonly isDisabled: boolean;
  readonly onChange: (level: Level) => void;
}

const ChosenSchema = z.object({ value: z.string() });

/** How much a gap costs, in one word. Its label stands elsewhere. */
export const SeveritySelect = <Level extends string>(props: SeveritySelectProps<Level>) => {
  const { id, levels, value, nameOf, isDisabled, onChange } = props;
  const options = levels.map((level) => ({ value: level, label: nameOf(level) }));
  return (
    <Select
      inputId={id}
      spacing="compact"
      isSearchable={false}
      isDisabled={isDisabled}
      options={options}
      value={options.find((option) => option.value === value)}
      onChange={(next: unknown) => {
        const { value: wanted } = ChosenSchema.parse(next);
        const level = levels.find((one) => one === wanted);
        if (level !== undefined) onChange(level);
      }}
    />
  );
};
