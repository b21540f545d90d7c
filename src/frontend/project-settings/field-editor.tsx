import { ErrorMessage, Inline, Label, RadioGroup, Select, Stack, Text, Toggle } from '@forge/react';
import React from 'react';
import * as z from 'zod';
import { strings } from '../shared/strings';
import type { FieldSettings, FieldValue, TriageField } from '../shared/view-types';
import { allowOptions, findAllowProblem } from './form-state';

interface FieldEditorProps {
  readonly field: TriageField;
  readonly settings: FieldSettings;
  readonly offered: readonly FieldValue[];
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<FieldSettings>) => void;
}

const ChosenSchema = z.array(z.object({ value: z.string() })).nullable();
const words = strings.settings.fields;
const problemWords = { none_chosen: words.noneChosen, too_many: words.tooMany } as const;

/** One field: suggested at all, and from which values. */
export const FieldEditor = ({ field, settings, offered, isDisabled, onChange }: FieldEditorProps) => {
  const { enabled, allow } = settings;
  const problem = findAllowProblem(settings);
  const options = allowOptions(offered, allow, words.goneValue);
  const [toggleId, selectId] = [`suggest-${field}`, `allowed-${field}`];
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center">
        <Toggle
          id={toggleId}
          label={words.toggle(field)}
          isChecked={enabled}
          isDisabled={isDisabled}
          onChange={(event) => onChange({ enabled: event.target.checked ?? !enabled })}
        />
        <Label labelFor={toggleId}>{words.toggle(field)}</Label>
      </Inline>
      {enabled && options.length === 0 && <Text>{words.noneOffered(field)}</Text>}
      {enabled && options.length > 0 && (
        <RadioGroup
          name={`allow-${field}`}
          value={allow === null ? 'every' : 'only'}
          isDisabled={isDisabled}
          options={[
            { name: `allow-${field}`, value: 'every', label: words.every(field) },
            { name: `allow-${field}`, value: 'only', label: words.only(field) },
          ]}
          onChange={(event) => onChange({ allow: event.target.value === 'every' ? null : (allow ?? []) })}
        />
      )}
      {enabled && allow !== null && options.length > 0 && (
        <Stack space="space.050">
          <Label labelFor={selectId}>{words.allowed(field)}</Label>
          <Select
            inputId={selectId}
            isMulti
            isDisabled={isDisabled}
            isInvalid={problem !== undefined}
            options={[...options]}
            value={options.filter((option) => allow.includes(option.value))}
            onChange={(chosen: unknown) =>
              onChange({ allow: (ChosenSchema.parse(chosen) ?? []).map((option) => option.value) })
            }
          />
          {problem && <ErrorMessage>{problemWords[problem]}</ErrorMessage>}
        </Stack>
      )}
    </Stack>
  );
};
