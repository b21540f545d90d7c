import type { AuditEvent } from '../audit/event';
import type { FieldValues } from '../taxonomy/taxonomy';
import type { TriageField } from '../triage/field';
import { changeState } from './change-state';
import { isInPlace, isUntouched, type Change } from './change';
import { changeFor, type Proposal } from './proposal';

/** One try at making one change. Its number rises with each try and is part of the ids of its audit events. */
export interface Attempt {
  readonly change: Change;
  readonly number: number;
}

export interface AttemptPlan {
  /** To be written now. */
  readonly due: readonly Attempt[];
  /** Begun earlier without a recorded outcome, and Jira holds the value: only the record is missing. */
  readonly found: readonly Attempt[];
  /** Begun earlier and seen not to have arrived: a new attempt is due, and this one must not stay open beside it. */
  readonly lost: readonly Attempt[];
  /** Not as it was when the person saw it, or never part of the proposal. */
  readonly changed: readonly TriageField[];
  /** Another approval is on it right now. */
  readonly busy: readonly TriageField[];
  /** Dismissed before. */
  readonly dismissed: readonly TriageField[];
}

/**
 * Decides what approving `fields` means, from the audit log and from what Jira holds now. A change that was already
 * applied appears nowhere: approving it again is harmless and does nothing.
 */
export function planAttempts(given: {
  proposal: Proposal;
  fields: readonly TriageField[];
  events: readonly AuditEvent[];
  values: FieldValues;
  now: number;
}): AttemptPlan {
  const plan: {
    due: Attempt[];
    found: Attempt[];
    lost: Attempt[];
    changed: TriageField[];
    busy: TriageField[];
    dismissed: TriageField[];
  } = { due: [], found: [], lost: [], changed: [], busy: [], dismissed: [] };
  for (const field of new Set(given.fields)) {
    const change = changeFor(given.proposal, field);
    const { status, attempts } = changeState(given.events, field, given.now);
    if (!change) plan.changed.push(field);
    else if (status === 'applied') continue;
    else if (status === 'dismissed') plan.dismissed.push(field);
    else if (status === 'applying') plan.busy.push(field);
    else if (status === 'unknown' && isInPlace(change, given.values)) plan.found.push({ change, number: attempts });
    else if (isUntouched(change, given.values)) {
      if (status === 'unknown') plan.lost.push({ change, number: attempts });
      plan.due.push({ change, number: attempts + 1 });
    } else plan.changed.push(field);
  }
  return plan;
}
