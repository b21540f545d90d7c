import { PlumblineError } from '../domain/errors';
import type { AuditLog, Clock, IssueTracker, Random, TriageQueue, TriageStore } from '../domain/ports';
import { openIssuePanel } from './open-issue-panel';
import type { PanelState } from './panel-state';

/**
 * Hands the triage of an issue to the background, where a model may take minutes.
 *
 * @throws PlumblineError `forbidden` for an issue with a security level: in the background the app would read it as
 * itself, and it only reads such issues as the person in front of it
 */
export async function queueTriage(
  ports: {
    tracker: IssueTracker;
    triages: TriageStore;
    audit: AuditLog;
    queue: TriageQueue;
    clock: Clock;
    random: Random;
  },
  issueId: string,
): Promise<PanelState> {
  const state = await openIssuePanel(ports, issueId);
  if (state.issue.restricted) throw new PlumblineError('forbidden', `issue ${issueId} has a security level`);
  if (!state.queued) await ports.queue.push({ v: 1, requestId: ports.random.newId(), issueId });
  return { ...state, queued: true };
}
