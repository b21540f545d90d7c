import { isAccountedFor } from '../domain/change/accounted';
import { inParallel } from '../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, TriageQueue, TriageStore } from '../domain/ports';
import type { PanelState } from './panel-state';

/** Reads what the panel shows, in one round of parallel calls. */
export async function openIssuePanel(
  ports: { tracker: IssueTracker; triages: TriageStore; audit: AuditLog; queue: TriageQueue; clock: Clock },
  issueId: string,
): Promise<PanelState> {
  const [issue, triage, events, queued] = await inParallel([
    ports.tracker.getIssue(issueId),
    ports.triages.findLatest(issueId),
    ports.audit.listOfLatestProposal(issueId),
    ports.queue.isQueued(issueId),
  ]);
  return {
    issue,
    triage: triage && isAccountedFor(triage.proposal, events) ? triage : undefined,
    // Read at the same time as the triage: a newer one may have come between, and its events are not this one's.
    events: events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === triage?.proposal.id),
    queued,
    at: ports.clock.now(),
  };
}
