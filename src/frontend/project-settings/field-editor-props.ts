import type { DialView } from '../../contract/calls/project-settings';
import type { FieldSettings, FieldValue, TriageField } from '../shared/view-types';

/** What the editor of one field, and the allowlist and the dial in it, are drawn from. */
export interface FieldEditorProps {
  readonly field: TriageField;
  readonly settings: FieldSettings;
  readonly offered: readonly FieldValue[];
  readonly dial: DialView;
  readonly isAutomatic: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<FieldSettings>) => void;
}
