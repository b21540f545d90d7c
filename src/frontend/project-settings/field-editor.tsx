import { Stack } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import { AllowlistEditor } from './allowlist-editor';
import { DialEditor } from './dial/dial-editor';
import type { FieldEditorProps } from './field-editor-props';
import { LabelledToggle } from './labelled-toggle';

const words = strings.settings.fields;

/** One field: suggested at all, from which values, and whether it may be written by itself. */
export const FieldEditor = (props: FieldEditorProps) => {
  const { field, settings, offered, dial, isAutomatic, isDisabled, onChange } = props;
  // Without a value to suggest the dial says nothing, and a type always replaces one; what was set is never hidden.
  const hasDial = (offered.length > 0 && field !== 'type') || settings.oneWrongIn !== null;
  return (
    <LabelledToggle
      id={`suggest-${field}`}
      label={words.toggle(field)}
      isOn={settings.enabled}
      isDisabled={isDisabled}
      onChange={(enabled) => onChange({ enabled })}
    >
      {settings.enabled && (
        <Stack space="space.150">
          <AllowlistEditor {...props} />
          {hasDial && (
            <DialEditor
              field={field}
              oneWrongIn={settings.oneWrongIn}
              dial={dial}
              isAutomatic={isAutomatic}
              isDisabled={isDisabled}
              onChange={(oneWrongIn) => onChange({ oneWrongIn })}
            />
          )}
        </Stack>
      )}
    </LabelledToggle>
  );
};
