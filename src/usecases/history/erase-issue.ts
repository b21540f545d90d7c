import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditLog, Clock, HistoryIndex, HistoryProgressStore, OutcomeStore, ProposalStore, ReadinessPastStore, ReadinessStore, WorkOrderStore } from '../../domain/ports';
import { takeOutOfPast } from './remember-past';

/** Deletes what is kept about an issue that Jira deleted. Nothing kept but the index, nothing recorded: that holds no words. */
export async function eraseIssue(
  ports: {
    proposals: ProposalStore;
    outcomes: OutcomeStore;
    index: HistoryIndex;
    readiness: ReadinessStore;
    readinessPast: ReadinessPastStore;
    workOrders: WorkOrderStore;
    progress: HistoryProgressStore;
    audit: AuditLog;
    clock: Clock;
  },
  deleted: { issueId: string; issueKey: string; projectId: string },
): Promise<void> {
  const { issueId, projectId } = deleted;
  const known = await ports.progress.findProgress(projectId);
  const scope = known ? { projectId, keyId: known.keyId } : null;
  await takeOutOfPast(ports, issueId, { at: ports.clock.now(), scope });
  await ports.outcomes.eraseOutcomes(deleted.issueId);
  const kept = [await ports.proposals.eraseIssue(issueId), await ports.readiness.eraseIssue(issueId), await ports.workOrders.eraseIssue(issueId)];
  const count = kept.reduce((sum, rows) => sum + rows, 0);
  if (count === 0) return;
  const scene = { actor: { type: 'app' } as const, target: deleted, correlationId: `deleted-${issueId}` };
  const entry = { action: 'data.erased', payload: { what: 'issue', count } } as const;
  await ports.audit.record([composeEvent(scene, entry, ports.clock.now(), `issue:${issueId}`)]);
}
