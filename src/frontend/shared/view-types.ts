import type * as z from 'zod';
import type { AuditRow } from '../../contract/calls/audit-log';
import type { ConfidenceViewSchema, SuggestionView, TriageView } from '../../contract/calls/issue-panel';
import type { ProjectSettingsView } from '../../contract/calls/project-settings';

/** Names for the parts of the contract's views that the frontend speaks of on their own. */
export type TriageField = SuggestionView['field'];
export type FieldValue = SuggestionView['current'][number];
export type ConfidenceView = z.infer<typeof ConfidenceViewSchema>;
export type ConfidenceReason = ConfidenceView['because'][number];
export type ModelProblem = NonNullable<TriageView['modelProblem']>;
export type ProjectSettings = ProjectSettingsView['settings'];
export type FieldSettings = ProjectSettings['fields'][TriageField];
export type ModelTier = ProjectSettings['modelTier'];
export type AuditEvent = AuditRow['event'];
export type AuditAction = AuditEvent['action'];
