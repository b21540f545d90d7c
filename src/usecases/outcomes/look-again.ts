import { isWorthALook, judgeTriage } from '../../domain/outcome/judge-triage';
import { OutcomeLimits, type Outcome } from '../../domain/outcome/outcome';
import type { AgedPlace, LaterIssues } from '../../domain/ports';
import { eventsOf, type DecisionPorts } from './collect-decisions';
import { orNull } from '../or-null';

/** Proposals looked at in one go: their issues are one bulk fetch, which Jira limits to 100. */
export const LOOK_PAGE = 50;

/** Milliseconds a page is tried before it is judged without its issues: what Jira never answers must not hold up the rest. */
const PATIENCE_MS = 24 * 60 * 60 * 1_000;

export interface LookPorts extends DecisionPorts {
  laterIssues: LaterIssues;
}

/**
 * The outcomes of the next proposals that have become two weeks old, by what became of their issues: one read of Jira for
 * all of them, and none where their events say everything.
 *
 * @returns how far it came, and whether without the issues because Jira did not give them for a day; null when no more
 * proposals are old enough
 * @throws PlumblineError what reading gave, within that day
 */
export async function lookAgain(
  ports: LookPorts,
  after: AgedPlace,
): Promise<{ outcomes: Outcome[]; lookedThrough: AgedPlace; points: number; isBlind: boolean } | null> {
  const now = ports.clock.now();
  const until = new Date(now - OutcomeLimits.LOOK_AGAIN_AFTER_MS).toISOString();
  const aged = await ports.triages.listAged(after, until, LOOK_PAGE);
  const [first, last] = [aged[0], aged.at(-1)];
  if (!first || !last) return null;
  const triages = aged.flatMap(({ triage, isNewest }) => (triage ? [{ triage, isNewest }] : []));
  const events = await ports.audit.listOfProposals(triages.map(({ triage }) => triage.proposal.id));
  const known = triages.map((one) => ({ ...one, events: eventsOf(one.triage.proposal.id, events) }));
  const wanted = known.filter((one) => isWorthALook(one.triage, one.events, now, one.isNewest));
  const issueIds = [...new Set(wanted.map(({ triage }) => triage.proposal.issueId))];
  const overdueMs = now - OutcomeLimits.LOOK_AGAIN_AFTER_MS - Date.parse(first.createdAt);
  const reading = ports.laterIssues.readLater(issueIds);
  const issues = await (overdueMs < PATIENCE_MS ? reading : orNull(reading));
  const found = new Map(issues?.map((issue) => [issue.issueId, issue]));
  const outcomes = known.flatMap(({ triage, events: own, isNewest }) =>
    judgeTriage(triage, own, now, { issue: found.get(triage.proposal.issueId) ?? null, isNewest }),
  );
  return {
    outcomes,
    lookedThrough: { createdAt: last.createdAt, id: last.id },
    points: issueIds.length === 0 ? 0 : 1 + issueIds.length,
    isBlind: issues === null,
  };
}
