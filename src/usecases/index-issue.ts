import { indexEntry } from '../domain/history/index-entry';
import type { HistoryIndex, HistoryProgressStore, PastIssues, TermKeys } from '../domain/ports';

export interface IndexPorts {
  terms: TermKeys;
  progress: HistoryProgressStore;
  index: HistoryIndex;
  past: PastIssues;
}

interface IssueToIndex {
  readonly issueId: string;
  readonly projectId: string;
}

/** Reads one issue and indexes it as it is now, where its project's past is indexed; one that only some may see is taken out. */
export async function indexIssue(ports: IndexPorts, { issueId, projectId }: IssueToIndex): Promise<void> {
  const progress = await ports.progress.findProgress(projectId);
  if (!progress) return;
  const [issue] = await ports.past.readMany([issueId]);
  if (!issue) return ports.index.removeIssue(issueId);
  // Moved on meanwhile: the event of the move sees to it.
  if (issue.snapshot.projectId !== projectId) return;
  if (issue.restricted && progress.status === 'ready') return ports.index.removeIssue(issueId);
  const key = await ports.terms.open(projectId);
  const entry = indexEntry(key, issue);
  // A page read before the restriction may still be on its way into the index: an empty entry that is newer keeps it out.
  await ports.index.saveEntries({ projectId, keyId: key.keyId }, [issue.restricted ? { ...entry, terms: [], values: [] } : entry]);
}
