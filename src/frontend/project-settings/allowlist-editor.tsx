import { Box, ErrorMessage, Label, RadioGroup, Select, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import { z } from 'zod';
import { strings } from '../shared/strings';
import type { FieldEditorProps } from './field-editor-props';
import { allowOptions, findAllowProblem } from './allowlist';

const ChosenSchema = z.array(z.object({ value: z.string() })).nullable();
/** A list of names is not read more easily for being wider. */
const readable = xcss({ maxWidth: '480px' });
const words = strings.settings.fields;
const problemWords = { none_chosen: words.noneChosen, too_many: words.tooMany } as const;

type AllowlistEditorProps = Pick<FieldEditorProps, 'field' | 'settings' | 'offered' | 'isDisabled' | 'onChange'>;

/** Which values of a field may be suggested: every one that the project offers, or only some. */
export const AllowlistEditor = ({ field, settings, offered, isDisabled, onChange }: AllowlistEditorProps) => {
  const { allow } = settings;
  const problem = findAllowProblem(settings);
  const options = allowOptions(offered, allow, words.goneValue);
  const selectId = `allowed-${field}`;
  if (options.length === 0) return <Text>{words.noneOffered(field)}</Text>;
  return (
    <Stack space="space.100">
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
      {allow !== null && (
        <Box xcss={readable}>
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
        </Box>
      )}
    </Stack>
  );
};
