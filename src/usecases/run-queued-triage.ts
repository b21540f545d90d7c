import { errorCodeOf } from '../domain/errors';
import type { TriageQueue } from '../domain/ports';
import type { TriageRequest } from '../domain/triage/triage-request';
import { triageIssue, type TriagePorts } from './triage-issue';

/**
 * Triages one queued issue as the app. Delivered twice it does its work once; an issue that is gone, or that only some
 * people may see, is left alone.
 */
export async function runQueuedTriage(ports: TriagePorts & { queue: TriageQueue }, request: TriageRequest): Promise<void> {
  if (!(await ports.triages.findProposal(request.requestId))) await triageIfOpen(ports, request);
  await ports.queue.settle(request.issueId);
}

async function triageIfOpen(ports: TriagePorts, request: TriageRequest): Promise<void> {
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
    if (errorCodeOf(thrown) !== 'not_found') throw thrown;
  }
}
