import { Label, Select, Stack, Text } from '@forge/react';
import React from 'react';
import * as z from 'zod';
import { ExportFormatSchema, type ExportFormat } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';

const words = strings.audit.export;
const option = (value: ExportFormat) => ({ label: words.formats[value].name, value });
const ChosenSchema = z.object({ value: ExportFormatSchema });

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly isFiltered: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (format: ExportFormat) => void;
}

export const FormatChoice = ({ format, isFiltered, isDisabled, onChoose }: FormatChoiceProps) => (
  <Stack space="space.150">
    <Text>{isFiltered ? words.filtered : words.everything}</Text>
    <Stack>
      <Label labelFor="audit-export-format">{words.format}</Label>
      <Select
        inputId="audit-export-format"
        isDisabled={isDisabled}
        options={ExportFormatSchema.options.map(option)}
        value={option(format)}
        onChange={(chosen: unknown) => {
          const parsed = ChosenSchema.safeParse(chosen);
          if (parsed.success) onChoose(parsed.data.value);
        }}
      />
    </Stack>
    <Text>{words.formats[format].sentence}</Text>
    <Text>{words.recorded}</Text>
  </Stack>
);
