import type { JudgedCriterion } from '../../../src/domain/readiness/criterion';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { defaultReadiness, type ReadinessSettings } from '../../../src/domain/readiness/readiness-settings';
import { settings } from './settings-fixtures';

export const task = { id: '3', name: 'Task', defaults: defaultDefinitions.task };

/** A criterion that can be saved as it is. */
export const own = (name: string, part: Partial<JudgedCriterion> = {}): JudgedCriterion => ({
  id: `own-${name}`,
  title: `Title ${name}`,
  guidance: `Guidance ${name}.`,
  severity: 'warning',
  ...part,
});

/** Readiness in which tasks have these criteria of the admin's own. */
export const withOwn = (...judged: JudgedCriterion[]): ReadinessSettings => ({
  ...defaultReadiness,
  definitions: { '3': { rules: defaultDefinitions.task.rules, judged } },
});

/** What the settings page is opened with. */
export const readinessView = (readiness: Partial<ReadinessSettings> = {}) => ({
  settings: { ...settings().settings, readiness: { ...defaultReadiness, ...readiness } },
});
