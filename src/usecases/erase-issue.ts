import { composeEvent } from '../domain/audit/compose-event';
import type { AuditLog, Clock, HistoryIndex, ProposalStore } from '../domain/ports';

/** Deletes what is kept about an issue that Jira deleted. No proposals kept, nothing recorded: the index holds no words. */
export async function eraseIssue(
  ports: { proposals: ProposalStore; index: HistoryIndex; audit: AuditLog; clock: Clock },
  deleted: { issueId: string; issueKey: string; projectId: string },
): Promise<void> {
  await ports.index.removeIssue(deleted.issueId);
  const count = await ports.proposals.eraseIssue(deleted.issueId);
  if (count === 0) return;
  const scene = { actor: { type: 'app' } as const, target: deleted, correlationId: `deleted-${deleted.issueId}` };
  const entry = { action: 'data.erased', payload: { what: 'issue', count } } as const;
  await ports.audit.record([composeEvent(scene, entry, ports.clock.now(), `issue:${deleted.issueId}`)]);
}
