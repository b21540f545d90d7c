import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditActor } from '../../domain/audit/event';
import { PlumblineError } from '../../domain/errors';
import type { Random, TextSealer } from '../../domain/ports';
import { openIssuePanel } from './open-issue-panel';
import type { PanelState } from '../panel/panel-state';
import type { PanelPorts } from '../panel/read-panel';

interface QueuePorts extends PanelPorts {
  sealer: TextSealer;
  random: Random;
}

/**
 * Hands the triage of an issue to the background, where a model may take minutes. Who asked is recorded here: the consumer
 * that does the work has nobody in front of it.
 *
 * @throws PlumblineError `forbidden` for an issue with a security level: in the background the app would read it as
 * itself, and it only reads such issues as the person in front of it
 */
export async function queueTriage(
  ports: QueuePorts,
  command: { issueId: string; actor: AuditActor; correlationId: string },
): Promise<PanelState> {
  const { issueId, actor, correlationId } = command;
  const state = await openIssuePanel(ports, issueId, actor);
  if (state.issue.restricted) throw new PlumblineError('forbidden', `issue ${issueId} has a security level`);
  if (state.queued) return state;
  const requestId = ports.random.newId();
  const { key: issueKey, projectId } = state.issue.snapshot;
  const scene = { actor, target: { projectId, issueId, issueKey }, correlationId };
  const requested = { action: 'analysis.requested', payload: {} } as const;
  await ports.audit.record([composeEvent(scene, requested, ports.clock.now(), requestId)]);
  await ports.queue.push({ v: 1, requestId, issueId, automatic: false });
  return { ...state, queued: true };
}
