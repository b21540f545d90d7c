import { isAccountedFor } from '../../domain/change/accounted';
import { errorCodeOf, type ErrorCode } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { StoredTriage } from '../../domain/ports';
import type { TriageRequest } from '../../domain/triage/triage-request';
import { applySureChanges } from './apply-sure-changes';
import type { ApprovalPorts } from '../changes/read-approval';
import { triageIssue, type TriagePorts } from './triage-issue';

/** Failures that another delivery may not meet. */
const mayPass: readonly ErrorCode[] = [
  'jira_rate_limited',
  'jira_unavailable',
  'storage_unavailable',
  'audit_unavailable',
  'setting_up',
];

type QueuedPorts = TriagePorts & ApprovalPorts & {
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string>>) => void;
};

/**
 * Triages one queued issue as the app, and where nobody asked for it writes what is sure enough. Delivered twice it does its work
 * once; an issue that is gone, or that only some people may see, is left alone.
 */
export async function runQueuedTriage(ports: QueuedPorts, request: TriageRequest): Promise<void> {
  const [triage, events] = await inParallel([
    ports.proposals.findProposal(request.requestId),
    ports.audit.listOfProposal(request.requestId),
  ]);
  const isDone = triage !== undefined && isAccountedFor(triage.proposal, events);
  await unlessGivenUp(ports, request, async () => {
    const done = isDone && triage.report ? { report: triage.report, proposal: triage.proposal } : await triageAsApp(ports, request);
    if (done && request.automatic) await applySureChanges(ports, done, request.requestId);
  });
  await ports.queue.settle(request.issueId);
}

const triageAsApp = async (ports: QueuedPorts, { issueId, requestId }: TriageRequest): Promise<StoredTriage | undefined> =>
  (
    await triageIssue(ports, {
      issueId,
      triageId: requestId,
      projectGuess: null,
      actor: { type: 'app' },
      correlationId: requestId,
    })
  ).triage;

async function unlessGivenUp(ports: QueuedPorts, request: TriageRequest, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    // Anything else would fail the same way for a day of redeliveries, and ask the model each time.
    if (mayPass.includes(code)) throw thrown;
    ports.log('triage.given_up', { requestId: request.requestId, code });
  }
}
