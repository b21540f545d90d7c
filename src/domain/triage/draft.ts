import type { FieldValue, TriageField } from './field';

/** A value somebody (a model, the rules) proposes, before its quote was looked for in the issue. */
export interface DraftSuggestion {
  readonly field: TriageField;
  readonly value: FieldValue;
  readonly reason: string;
  readonly quote: string;
}
