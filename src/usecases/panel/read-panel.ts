import { isAccountedFor } from '../../domain/change/accounted';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, ProposalStore, StoredProposal, StoredTriage, TriageQueue } from '../../domain/ports';
import { eventsOf, type PanelState } from './panel-state';

export interface PanelPorts {
  tracker: IssueTracker;
  proposals: ProposalStore;
  audit: AuditLog;
  queue: TriageQueue;
  clock: Clock;
}

/** Reads what the panel shows, in one round of parallel calls. */
export async function readPanel(ports: PanelPorts, issueId: string): Promise<PanelState> {
  const [issue, recent, queued] = await inParallel([
    ports.tracker.getIssue(issueId),
    readRecent(ports, issueId),
    ports.queue.isQueued(issueId),
  ]);
  return { issue, ...recent, kept: new Map(), queued, past: null, history: null, at: ports.clock.now() };
}

type Beside = Pick<PanelState, 'proposals' | 'events'>;

/** What stands beside a triage in the panel: drafts and undos with their events. */
export async function readBeside(
  ports: { proposals: ProposalStore; audit: AuditLog },
  issueId: string,
): Promise<Beside> {
  const { proposals, events } = await readRecent(ports, issueId);
  return { proposals, events };
}

export const nothingBeside: Beside = { proposals: [], events: [] };

async function readRecent(ports: { proposals: ProposalStore; audit: AuditLog }, issueId: string) {
  const [stored, events] = await inParallel([
    ports.proposals.listRecent(issueId),
    ports.audit.listOfRecentProposals(issueId),
  ]);
  const accounted = stored.filter(({ proposal }) => isAccountedFor(proposal, eventsOf(events, proposal.id)));
  return {
    triage: accounted.find(isTriage),
    proposals: accounted.flatMap((one) => (isTriage(one) ? [] : [one.proposal])),
    events,
  };
}

const isTriage = (stored: StoredProposal): stored is StoredTriage => stored.report !== null;
