import type { ReadinessFacts } from '../facts';
import type { RuleResult } from '../finding';
import { cannotTell, metIf, notApplicable, notMet } from './result';

export const componentRule = ({ issue }: ReadinessFacts): RuleResult => metIf(issue.values.components.length > 0);

/** Nothing can be said where the project does not estimate. */
export const estimateRule = ({ estimate }: ReadinessFacts): RuleResult => (estimate === null ? cannotTell : metIf(estimate.value !== null));

/** @param unsetPriority the priority an issue has when nobody chose one; null where nobody can tell */
export function priorityRule({ issue }: ReadinessFacts, unsetPriority: string | null): RuleResult {
  if (unsetPriority === null) return cannotTell;
  const [priority] = issue.values.priority;
  return metIf(priority !== undefined && priority.name !== unsetPriority && priority.id !== unsetPriority);
}

export const openBlockersRule = ({ openBlockers }: ReadinessFacts): RuleResult =>
  openBlockers.length === 0 ? notApplicable : notMet([], { count: openBlockers.length, names: openBlockers.map(({ key }) => key) });
