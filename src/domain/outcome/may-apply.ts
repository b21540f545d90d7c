import type { Change } from '../change/change';
import { isFieldChange, isSetValue, type FieldChange } from '../change/field-change';
import { overwrites } from '../change/plan-change';
import type { FieldValue } from '../triage/field';
import type { OneWrongIn } from './dial-steps';
import { findThreshold } from './find-threshold';
import { inThousandths, type Outcomes } from './outcome';

/**
 * Whether automatic triage may make a change without a person: the admin said how often it may be wrong, the outcomes of
 * this project and field show that suggestions this sure keep to it, and nothing is put in the place of another value.
 * Never the project's top priority; and never more than one value, because outcomes are about the first of several.
 */
export function mayApply(given: {
  readonly change: Change;
  /** Of the change's field. */
  readonly settings: { readonly enabled: boolean; readonly oneWrongIn: OneWrongIn | null };
  readonly outcomes: Outcomes;
  /** From 0 to 1; null for a suggestion that has none. */
  readonly score: number | null;
  /** What the project offers, the highest first. */
  readonly priorities: readonly FieldValue[];
}): boolean {
  const { change, settings, outcomes, score, priorities } = given;
  if (!settings.enabled || settings.oneWrongIn === null || score === null) return false;
  if (!isFieldChange(change) || !addsOneValue(change) || isTopPriority(change, priorities)) return false;
  const sure = findThreshold(outcomes, settings.oneWrongIn);
  return sure !== undefined && inThousandths(score) >= sure.score;
}

const addsOneValue = (change: FieldChange): boolean => {
  if (isSetValue(change)) return change.after !== null && !overwrites(change);
  // Beside what somebody chose nothing is put without them.
  return change.before.length === 0 && change.add.length === 1 && change.remove.length === 0;
};

/** A priority that is not on the list may be any of them, the top one too. */
const isTopPriority = (change: FieldChange, priorities: readonly FieldValue[]): boolean =>
  change.kind === 'set_priority' && priorities.findIndex(({ id }) => id === change.after?.id) < 1;
