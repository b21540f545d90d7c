import { Box, HelperMessage, Label, Select, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import * as z from 'zod';
import { projectSettingsCalls, type DialView } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import type { FieldSettings, TriageField } from '../../shared/view-types';
import { describeDial } from './describe-dial';
import { DialBar } from './dial-bar';

interface DialEditorProps {
  readonly field: TriageField;
  readonly oneWrongIn: FieldSettings['oneWrongIn'];
  readonly dial: DialView;
  readonly isDisabled: boolean;
  /** Whether automatic triage, without which nothing is written by itself, is on in the form. */
  readonly isAutomatic: boolean;
  readonly onChange: (oneWrongIn: FieldSettings['oneWrongIn']) => void;
}

const words = strings.settings.dial;
const readable = xcss({ maxWidth: '480px' });
const OneWrongInSchema =
  projectSettingsCalls.saveProjectSettings.input.shape.settings.shape.fields.shape.components.shape.oneWrongIn;

/** A Select of UI Kit holds words: null is `never`. */
const ChosenSchema = z.object({ value: z.string() }).transform(({ value }) => {
  return OneWrongInSchema.parse(value === 'never' ? null : Number(value));
});
const options = [
  { value: 'never', label: words.never },
  ...[...OneWrongInSchema.unwrap().values].map((step) => ({ value: String(step), label: words.oneWrongIn(step) })),
];

/** How often automatic triage may be wrong where it writes this field by itself, and what that comes to. */
export const DialEditor = ({ field, oneWrongIn, dial, isDisabled, isAutomatic, onChange }: DialEditorProps) => {
  const selectId = `dial-${field}`;
  const rarely = words.rarely(field);
  const { sentences, bar } = describeDial(field, dial, oneWrongIn);
  return (
    <Box xcss={readable}>
      <Stack space="space.100">
        <Box>
          <Label labelFor={selectId}>{words.label(field)}</Label>
          <Select
            inputId={selectId}
            isDisabled={isDisabled}
            isSearchable={false}
            options={options}
            value={options.find(({ value }) => value === String(oneWrongIn ?? 'never'))}
            onChange={(chosen: unknown) => onChange(ChosenSchema.parse(chosen))}
          />
          {rarely !== undefined && <HelperMessage>{rarely}</HelperMessage>}
        </Box>
        {bar && <DialBar {...bar} />}
        <Box role="status">
          <Stack space="space.050">
            {sentences.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
            {oneWrongIn !== null && !isAutomatic && <Text weight="medium">{words.automaticOff}</Text>}
          </Stack>
        </Box>
      </Stack>
    </Box>
  );
};
