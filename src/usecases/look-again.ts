import { isWorthALook, judgeTriage } from '../domain/outcome/judge-triage';
import { OutcomeLimits, type Outcome } from '../domain/outcome/outcome';
import type { AgedPlace, LaterIssues } from '../domain/ports';
import { eventsOf, type DecisionPorts } from './collect-decisions';

/** Proposals looked at in one go: their issues are one bulk fetch, which Jira limits to 100. */
export const LOOK_PAGE = 50;

export interface LookPorts extends DecisionPorts {
  laterIssues: LaterIssues;
}

/**
 * The outcomes of the next proposals that have become two weeks old, by what became of their issues: one read of Jira for
 * all of them, and none where their events say everything.
 *
 * @returns how far it came; null when no more are old enough
 */
export async function lookAgain(
  ports: LookPorts,
  after: AgedPlace,
): Promise<{ outcomes: Outcome[]; lookedThrough: AgedPlace; points: number } | null> {
  const now = ports.clock.now();
  const until = new Date(now - OutcomeLimits.LOOK_AGAIN_AFTER_MS).toISOString();
  const aged = await ports.triages.listAged(after, until, LOOK_PAGE);
  const last = aged.at(-1);
  if (!last) return null;
  const triages = aged.flatMap(({ triage, isNewest }) => (triage ? [{ triage, isNewest }] : []));
  const events = await ports.audit.listOfProposals(triages.map(({ triage }) => triage.proposal.id));
  const known = triages.map((one) => ({ ...one, events: eventsOf(one.triage.proposal.id, events) }));
  const wanted = known.filter((one) => isWorthALook(one.triage, one.events, now, one.isNewest));
  const issueIds = [...new Set(wanted.map(({ triage }) => triage.proposal.issueId))];
  const issues = await ports.laterIssues.readLater(issueIds);
  const found = new Map(issues.map((issue) => [issue.issueId, issue]));
  const outcomes = known.flatMap(({ triage, events: own, isNewest }) =>
    judgeTriage(triage, own, now, { issue: found.get(triage.proposal.issueId) ?? null, isNewest }),
  );
  return {
    outcomes,
    lookedThrough: { createdAt: last.createdAt, id: last.id },
    points: issueIds.length === 0 ? 0 : 1 + issueIds.length,
  };
}
