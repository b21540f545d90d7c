import React from 'react';
import { strings } from '../shared/strings';
import { AllowlistEditor } from './allowlist-editor';
import type { FieldEditorProps } from './field-editor-props';
import { LabelledToggle } from './labelled-toggle';

const words = strings.settings.fields;

/** One field: suggested at all, and from which values. */
export const FieldEditor = (props: FieldEditorProps) => {
  const { field, settings, isDisabled, onChange } = props;
  return (
    <LabelledToggle
      id={`suggest-${field}`}
      label={words.toggle(field)}
      isOn={settings.enabled}
      isDisabled={isDisabled}
      onChange={(enabled) => onChange({ enabled })}
    >
      {settings.enabled && <AllowlistEditor {...props} />}
    </LabelledToggle>
  );
};
