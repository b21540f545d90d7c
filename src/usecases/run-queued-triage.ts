import { isAccountedFor } from '../domain/change/accounted';
import { errorCodeOf, type ErrorCode } from '../domain/errors';
import { inParallel } from '../domain/in-parallel';
import type { TriageQueue } from '../domain/ports';
import type { TriageRequest } from '../domain/triage/triage-request';
import { triageIssue, type TriagePorts } from './triage-issue';

/** Failures that another delivery may not meet. */
const mayPass: readonly ErrorCode[] = [
  'jira_rate_limited',
  'jira_unavailable',
  'storage_unavailable',
  'audit_unavailable',
  'setting_up',
];

type QueuedPorts = TriagePorts & {
  queue: TriageQueue;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string>>) => void;
};

/**
 * Triages one queued issue as the app. Delivered twice it does its work once; an issue that is gone, or that only some
 * people may see, is left alone.
 */
export async function runQueuedTriage(ports: QueuedPorts, request: TriageRequest): Promise<void> {
  const [triage, events] = await inParallel([
    ports.proposals.findProposal(request.requestId),
    ports.audit.listOfProposal(request.requestId),
  ]);
  const isDone = triage !== undefined && isAccountedFor(triage.proposal, events);
  if (!isDone) await triageIfOpen(ports, request);
  await ports.queue.settle(request.issueId);
}

async function triageIfOpen(ports: QueuedPorts, request: TriageRequest): Promise<void> {
  try {
    const { restricted } = await ports.tracker.getIssue(request.issueId);
    if (restricted) return;
    await triageIssue(ports, {
      issueId: request.issueId,
      triageId: request.requestId,
      actor: { type: 'app' },
      correlationId: request.requestId,
    });
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    // Anything else would fail the same way for a day of redeliveries, and ask the model each time.
    if (mayPass.includes(code)) throw thrown;
    ports.log('triage.given_up', { requestId: request.requestId, code });
  }
}
