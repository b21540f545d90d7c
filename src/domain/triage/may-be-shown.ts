import type { FieldValue, TriageField } from './field';
import type { Supported } from './support';

/**
 * Fields whose past values somebody chose. Most priorities are the project's default, which nobody chose, and with them the
 * past knows no better than "the usual one" (`npm run eval` prints it beside the majority): of priority it neither
 * proposes nor confirms anything.
 */
export const pastSpeaksOf: Readonly<Record<TriageField, boolean>> = { components: true, labels: true, type: true, priority: false };

/** How sure the past alone must be of a value. A type was chosen by the reporter, so speaking against it takes more. */
const PAST_ALONE: Readonly<Record<TriageField, number>> = { components: 0.5, labels: 0.6, type: 0.7, priority: 1 };

/** What is said with a quote must not be contradicted by a past that knows better. */
const QUOTED_AT_LEAST = { model: 0.15, rules: 0.25 } as const;

/**
 * Words alone tell no priority: on public issues what the rules read out of "crash", "security" or "color" was right in one case
 * of five, less often than the commonest priority. They stay a second opinion on a model.
 */
const rulesSpeakOf: Readonly<Record<TriageField, boolean>> = { components: true, labels: true, type: true, priority: false };

/** Whether a value has enough behind it to be put before a person. */
export function mayBeShown(
  { basis, evidence, pastIssues, score }: Supported,
  field: TriageField,
  current: readonly FieldValue[],
): boolean {
  if (basis.includes('model')) return score >= QUOTED_AT_LEAST.model;
  if (evidence !== null) return rulesSpeakOf[field] && score >= QUOTED_AT_LEAST.rules;
  // Somebody chose what is there: the past does not add to it, it only questions the type.
  const isFree = current.length === 0 || field === 'type';
  return isFree && pastIssues.length > 0 && score >= PAST_ALONE[field];
}
