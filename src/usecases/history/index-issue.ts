import { indexEntry } from '../../domain/history/index-entry';
import type { Clock, HistoryIndex, HistoryProgressStore, HistoryScope, PastIssues, ReadinessPastStore, SettingsStore, TermKeys } from '../../domain/ports';
import { usesHistory } from './history-steps';
import { rememberPast, takeOutOfPast } from './remember-past';

export interface IndexPorts {
  terms: TermKeys;
  progress: HistoryProgressStore;
  settings: SettingsStore;
  index: HistoryIndex;
  past: PastIssues;
  readinessPast: ReadinessPastStore;
  clock: Clock;
}

export interface IssueToIndex {
  readonly issueId: string;
  readonly projectId: string;
}

/** Where a project's past is indexed, and whether it is used; undefined when nobody has begun to read it. */
export async function findIndexed(
  { progress, settings }: Pick<IndexPorts, 'progress' | 'settings'>,
  projectId: string,
): Promise<{ readonly scope: HistoryScope; readonly isUsed: boolean } | undefined> {
  const known = await progress.findProgress(projectId);
  if (!known) return undefined;
  return { scope: { projectId, keyId: known.keyId }, isUsed: await usesHistory({ settings }, projectId) };
}

/** Indexes one issue, where its project's past is indexed and used. */
export async function indexIssue(ports: IndexPorts, issue: IssueToIndex): Promise<void> {
  const indexed = await findIndexed(ports, issue.projectId);
  if (indexed?.isUsed) await indexAsItIs(ports, issue, indexed.scope);
}

/** Reads one issue and indexes it as it is now; one that the app may not see, or that only some may see, is taken out. */
export async function indexAsItIs(ports: IndexPorts, { issueId, projectId }: IssueToIndex, scope: HistoryScope): Promise<void> {
  const issue = await ports.past.readDiscussed(issueId);
  if (!issue || issue.restricted) return takeOutOfPast(ports, issueId, { at: ports.clock.now(), scope });
  // Moved on meanwhile: the event of the move sees to it.
  if (issue.snapshot.projectId !== projectId) return;
  const key = await ports.terms.find(projectId);
  if (!key) return;
  await ports.index.saveEntries({ projectId, keyId: key.keyId }, [indexEntry(key, issue)]);
  await rememberPast(ports, projectId, [issue]);
}
