import { changedParts } from './issue-state';
import type { ReadinessProperty } from './readiness-property';
import type { IssueState, SignOff } from './report';
import type { ReadinessStatus, Score, StatePart } from './report-words';

/** What was edited since a sign-off; empty while it holds. One that was seen to end stays ended. */
export const editedSince = ({ state, expiry }: SignOff, now: IssueState): readonly StatePart[] =>
  expiry ? expiry.parts : changedParts(state, now);

/**
 * What Jira search is to find of an issue.
 *
 * @param now `blockers`: ids of the open blockers that count
 */
export function propertyOf(
  { score, status }: { readonly score: Score; readonly status: ReadinessStatus },
  signOff: SignOff | undefined,
  now: { readonly state: IssueState; readonly blockers: readonly string[] },
): ReadinessProperty {
  const said = { status, signedOff: signOff ? signedOff(signOff, now) : 'no' } as const;
  return score === null ? said : { score, ...said };
}

/**
 * Whether a person's word holds.
 *
 * @param now `blockers`: ids of the open blockers that count
 */
export function signedOff(
  signOff: SignOff,
  { state, blockers }: { readonly state: IssueState; readonly blockers: readonly string[] },
): Exclude<ReadinessProperty['signedOff'], 'no'> {
  if (editedSince(signOff, state).length > 0) return 'expired';
  if (blockers.some((id) => !signOff.despite.includes(id))) return 'blocked';
  return signOff.override || blockers.length > 0 ? 'override' : 'yes';
}
