import React from 'react';
import { strings } from '../shared/strings';
import type { FieldSettings, FieldValue, TriageField } from '../shared/view-types';
import { AllowlistEditor } from './allowlist-editor';
import { LabelledToggle } from './labelled-toggle';

export interface FieldEditorProps {
  readonly field: TriageField;
  readonly settings: FieldSettings;
  readonly offered: readonly FieldValue[];
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<FieldSettings>) => void;
}

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
