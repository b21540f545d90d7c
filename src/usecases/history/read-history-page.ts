import { errorCodeOf, type ErrorCode } from '../../domain/errors';
import { HistoryLimits } from '../../domain/history/history-limits';
import { indexEntry } from '../../domain/history/index-entry';
import { ReadingPace } from '../../domain/history/reading-pace';
import type { HistoryIndex, HistoryProgress, HistoryScope, PastIssues, PastPage, ReadinessPastStore, TermKey } from '../../domain/ports';
import type { DiscussedIssue } from '../../domain/readiness/outlook/discussed-issue';
import type { ReadingPorts } from './history-steps';
import { rememberPast } from './remember-past';

export interface PagePorts extends ReadingPorts {
  index: HistoryIndex;
  past: PastIssues;
  readinessPast: ReadinessPastStore;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string | number>>) => void;
}

/** Jira's answer to a page token that is too old, and to a project that is gone or that the app may not see. */
const refused: readonly ErrorCode[] = ['jira_rejected', 'not_found'];

/** A token that is refused more often is not too old: what was read until then is what there is to read. */
const MAX_RESTARTS = 3;

/** A page that could not be saved so often is saved issue by issue. */
const MAX_FAILED_SAVES = 2;

/** Until a project whose very first page was refused is asked again: somebody may let the app in. */
const REFUSED_MS = 6 * 60 * 60_000;

/** Reads the page that is next and saves it. @throws PlumblineError what Jira and the index throw; the page is read again */
export async function readPage(ports: PagePorts, projectId: string, key: TermKey, progress: HistoryProgress): Promise<void> {
  const page = await pageOrRefusal(ports, projectId, progress);
  if (page === 'refused') return void (await moveOn(ports, projectId, progress, afterRefusal(ports, progress)));
  const open = page.issues.filter(({ restricted }) => !restricted);
  await savePage(ports, { projectId, key }, open, progress);
  const read = progress.read + page.issues.length;
  const isOver = page.nextPage === null || read >= HistoryLimits.ISSUES_PER_PROJECT;
  const status = isOver ? 'ready' : 'reading';
  await moveOn(ports, projectId, progress, { status, read, nextPage: isOver ? null : page.nextPage, failedSaves: 0 });
}

async function pageOrRefusal(ports: PagePorts, projectId: string, { read, nextPage }: HistoryProgress): Promise<PastPage | 'refused'> {
  const limit = Math.min(ReadingPace.PAGE_ISSUES, HistoryLimits.ISSUES_PER_PROJECT - read);
  try {
    return await ports.past.listPage(projectId, nextPage, limit);
  } catch (thrown) {
    if (refused.includes(errorCodeOf(thrown))) return 'refused';
    throw thrown;
  }
}

function afterRefusal({ clock }: PagePorts, { nextPage, restarts }: HistoryProgress): Partial<HistoryProgress> {
  if (nextPage === null) return { dueAt: clock.now() + REFUSED_MS };
  if (restarts >= MAX_RESTARTS) return { status: 'ready', nextPage: null };
  return { read: 0, nextPage: null, restarts: restarts + 1, failedSaves: 0 };
}

/** One issue that cannot be saved must not keep all others from being read; that nothing can be saved is no issue's doing. */
async function savePage(
  ports: PagePorts,
  { projectId, key }: { projectId: string; key: TermKey },
  issues: readonly DiscussedIssue[],
  progress: HistoryProgress,
): Promise<void> {
  if (issues.length === 0) return;
  const scope: HistoryScope = { projectId, keyId: key.keyId };
  const { failedSaves } = progress;
  const save = async (some: readonly DiscussedIssue[]) => {
    await ports.index.saveEntries(scope, some.map((issue) => indexEntry(key, issue)));
    await rememberPast(ports, projectId, some);
  };
  if (failedSaves < MAX_FAILED_SAVES) {
    try {
      return await save(issues);
    } catch (thrown) {
      await moveOn(ports, projectId, progress, { failedSaves: failedSaves + 1 });
      throw thrown;
    }
  }
  const failures: unknown[] = [];
  for (const issue of issues) {
    try {
      await save([issue]);
    } catch (thrown) {
      ports.log('history.issue_failed', { projectId, issueId: issue.snapshot.id, code: errorCodeOf(thrown) });
      failures.push(thrown);
    }
  }
  if (failures.length === issues.length) throw failures[0];
}

/**
 * Saves where the reading stands now; undefined where it no longer stands where this step began, because a reset, or the
 * same step once more, was quicker.
 */
export async function moveOn(
  { progress }: PagePorts,
  projectId: string,
  from: HistoryProgress,
  to: Partial<HistoryProgress>,
): Promise<HistoryProgress | undefined> {
  const latest = await progress.findProgress(projectId);
  if (latest?.keyId !== from.keyId || latest.nextPage !== from.nextPage || latest.read !== from.read) return undefined;
  const moved = { ...latest, ...to };
  await progress.saveProgress(projectId, moved);
  return moved;
}
