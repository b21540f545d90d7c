import type { FieldSettings, FieldValue, TriageField } from '../shared/view-types';

/** What the editor of one field, and the allowlist in it, are drawn from. */
export interface FieldEditorProps {
  readonly field: TriageField;
  readonly settings: FieldSettings;
  readonly offered: readonly FieldValue[];
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<FieldSettings>) => void;
}
