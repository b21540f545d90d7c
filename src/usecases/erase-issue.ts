import { composeEvent } from '../domain/audit/compose-event';
import type { AuditLog, Clock, HistoryIndex, HistoryProgressStore, OutcomeStore, ProposalStore } from '../domain/ports';

/** Deletes what is kept about an issue that Jira deleted. No proposals kept, nothing recorded: the index holds no words. */
export async function eraseIssue(
  ports: { proposals: ProposalStore; outcomes: OutcomeStore; index: HistoryIndex; progress: HistoryProgressStore; audit: AuditLog; clock: Clock },
  deleted: { issueId: string; issueKey: string; projectId: string },
): Promise<void> {
  const { issueId, projectId } = deleted;
  const known = await ports.progress.findProgress(projectId);
  const scope = known ? { projectId, keyId: known.keyId } : null;
  await ports.index.removeIssue(issueId, { at: ports.clock.now(), scope });
  await ports.outcomes.eraseOutcomes(deleted.issueId);
  const count = await ports.proposals.eraseIssue(issueId);
  if (count === 0) return;
  const scene = { actor: { type: 'app' } as const, target: deleted, correlationId: `deleted-${issueId}` };
  const entry = { action: 'data.erased', payload: { what: 'issue', count } } as const;
  await ports.audit.record([composeEvent(scene, entry, ports.clock.now(), `issue:${issueId}`)]);
}
