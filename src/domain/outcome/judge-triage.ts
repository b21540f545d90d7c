import type { AuditEvent } from '../audit/event';
import { isFieldChange } from '../change/field-change';
import { changeFor } from '../change/proposal';
import type { StoredTriage } from '../ports';
import { inThousandths, type Outcome } from './outcome';
import { judgeApplied, judgeUndecided, type Suggested, type Verdict } from './judge-again';
import type { LaterIssue } from './later-issue';
import { readDecision, type Decision } from './read-decision';

/** A look at the issue two weeks after the triage. */
export interface SecondLook {
  /** Null for an issue that is gone, limited by a security level, or kept from the app: then decisions stand on their own. */
  readonly issue: LaterIssue | null;
  /** False when the issue was triaged again since: then nobody was left with this one's open suggestions. */
  readonly isNewest: boolean;
}

/**
 * What is known about each suggestion of a triage. A field with several values is judged by its first, which is the surest.
 * No outcome where nothing is known yet, or nothing can be: values that nobody chose are not evidence.
 *
 * @param events of the proposal, in the order of the log
 * @param now epoch milliseconds
 * @param look absent until two weeks have passed
 */
export function judgeTriage(
  { report, proposal }: StoredTriage,
  events: readonly AuditEvent[],
  now: number,
  look?: SecondLook,
): Outcome[] {
  return report.suggestions.flatMap(({ field, values, confidence }): Outcome[] => {
    const change = changeFor(proposal, field);
    const [surest] = values;
    // Reports from before scores were kept say nothing about how sure they were.
    if (confidence.score === null || !surest || !change || !isFieldChange(change)) return [];
    const suggested = { field, change, valueId: surest.value.id, since: proposal.createdAt };
    const verdict = judge(suggested, readDecision(events, field, now), look);
    const { issueId, projectId, promptVersion } = proposal;
    const scored = { scorer: report.answeredBy, promptVersion, score: inThousandths(confidence.score) };
    return verdict ? [{ issueId, projectId, field, ...scored, ...verdict }] : [];
  });
}

/** Whether looking at the issue can say more about a triage that is two weeks old than its events do. */
export const isWorthALook = (
  { report: { suggestions } }: StoredTriage,
  events: readonly AuditEvent[],
  now: number,
  isNewest: boolean,
): boolean =>
  suggestions.some(({ field, confidence }) => {
    if (confidence.score === null) return false;
    const { status } = readDecision(events, field, now);
    return status === 'applied' || (status === 'none' && isNewest);
  });

function judge(suggested: Suggested, decision: Decision, look: SecondLook | undefined): Verdict | undefined {
  const issue = look?.issue;
  switch (decision.status) {
    case 'dismissed':
    case 'undone':
      return { verdict: 'wrong', source: decision.status, decidedAt: decision.at };
    case 'applied':
      if (issue) return judgeApplied(suggested, decision, issue);
      return decision.byAppAlone ? undefined : { verdict: 'right', source: 'approved', decidedAt: decision.at };
    case 'none':
      return issue && look.isNewest ? judgeUndecided(suggested, issue) : undefined;
    case 'unsettled':
      return undefined;
  }
}
