import { definitionOf } from './definition-edits';
import type { ReadinessSettings, TypeView } from './readiness-types';

/**
 * Names of the types that ask for something the settings make untellable: an estimate where the project has no field for one, a
 * chosen priority where nobody can say which one was not chosen.
 */
export function typesWithIdleRule(
  settings: ReadinessSettings,
  types: readonly TypeView[],
  rule: 'estimate' | 'priority_chosen',
): readonly string[] {
  const basis = rule === 'estimate' ? settings.estimateField : settings.unsetPriority;
  if (basis !== null) return [];
  return types.filter((type) => definitionOf(settings, type).rules[rule] !== undefined).map(({ name }) => name);
}
