import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import type { CriterionId, Severity } from '../../shared/strings/readiness-criteria';

export type ReadinessSettings = ProjectSettingsView['settings']['readiness'];
export type Definition = ReadinessSettings['definitions'][string];
export type OwnCriterion = Definition['judged'][number];
export type WorkOrderProfile = ReadinessSettings['profile'];

/** An issue type of the project, with the definition that holds while none is written. */
export type TypeView = ProjectSettingsView['readiness']['types'][number];

/** What is changed is whatever the form holds by then, so that two quick edits both hold. */
export type EditReadiness = (edit: (now: ReadinessSettings) => ReadinessSettings) => void;

/** What of a select for severities is chosen; a rule that is off stands in no definition. */
export type RuleLevel = Severity | 'off';
export type { CriterionId, Severity };

/** Most severe first. */
export const severities = ['critical', 'warning', 'info'] as const satisfies readonly Severity[];
