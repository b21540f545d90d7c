import { PlumblineError, errorCodeOf, type ErrorCode } from '../domain/errors';
import { HistoryLimits } from '../domain/history/history-limits';
import { indexEntry } from '../domain/history/index-entry';
import { ReadingPace } from '../domain/history/reading-pace';
import type { HistoryIndex, HistoryProgress, HistoryStep, PastIssues, PastPage, TermKey } from '../domain/ports';
import { beginAgain } from './begin-history';
import { pushStep, reservePage, type ReadingPorts } from './history-steps';

interface StepPorts extends ReadingPorts {
  index: HistoryIndex;
  past: PastIssues;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string | number>>) => void;
}

/** How much earlier than due a step may come: clocks of two machines differ. */
const EARLY_MS = 2_000;

/** Jira's answer to a page token that is too old, and to a project that is gone. */
const refused: readonly ErrorCode[] = ['jira_rejected', 'not_found'];

/**
 * Reads one page of a project's past into the index. The next step is on its way before the page is read, so whatever
 * happens to this one, the reading goes on from where it stands; a step that comes twice finds that its page is not due.
 */
export async function readHistoryStep(ports: StepPorts, step: HistoryStep): Promise<void> {
  const { projectId, keyId } = step;
  const known = await ports.progress.findProgress(projectId);
  const now = ports.clock.now();
  if (known?.status !== 'reading' || known.keyId !== keyId || now < known.dueAt - EARLY_MS) return;
  const key = await ports.terms.open(projectId);
  if (key.keyId !== keyId) return void (await beginAgain(ports, projectId));
  const dueAt = await reservePage(ports, now + ReadingPace.GAP_MS);
  await pushStep(ports, step, dueAt);
  const progress = { ...known, lastStepAt: now, dueAt };
  await ports.progress.saveProgress(projectId, progress);
  try {
    await readPage(ports, projectId, key, progress);
  } catch (thrown) {
    ports.log('history.page_failed', { projectId, code: errorCodeOf(thrown) });
    await waitAsAsked(ports, step, progress, thrown);
  }
}

async function readPage(ports: StepPorts, projectId: string, key: TermKey, progress: HistoryProgress): Promise<void> {
  const page = await pageOrRefusal(ports, projectId, progress);
  if (page === 'refused') {
    // A token that is no longer good: from the front again. No first page either: there is nothing to read.
    const status = progress.nextPage === null ? 'ready' : 'reading';
    return moveOn(ports, projectId, progress, { status, read: 0, nextPage: null });
  }
  const open = page.issues.filter(({ restricted }) => !restricted);
  const scope = { projectId, keyId: key.keyId };
  if (open.length > 0) await ports.index.saveEntries(scope, open.map((issue) => indexEntry(key, issue)));
  const read = progress.read + page.issues.length;
  const isOver = page.nextPage === null || read >= HistoryLimits.ISSUES_PER_PROJECT;
  await moveOn(ports, projectId, progress, { status: isOver ? 'ready' : 'reading', read, nextPage: isOver ? null : page.nextPage });
}

async function pageOrRefusal(ports: StepPorts, projectId: string, { read, nextPage }: HistoryProgress): Promise<PastPage | 'refused'> {
  const limit = Math.min(ReadingPace.PAGE_ISSUES, HistoryLimits.ISSUES_PER_PROJECT - read);
  try {
    return await ports.past.listPage(projectId, nextPage, limit);
  } catch (thrown) {
    if (refused.includes(errorCodeOf(thrown))) return 'refused';
    throw thrown;
  }
}

/** Only from where this step began: a reset, or the same step once more, may have been quicker. */
async function moveOn(
  ports: StepPorts,
  projectId: string,
  from: HistoryProgress,
  to: Partial<HistoryProgress>,
): Promise<void> {
  const latest = await ports.progress.findProgress(projectId);
  if (latest?.keyId !== from.keyId || latest.nextPage !== from.nextPage || latest.read !== from.read) return;
  await ports.progress.saveProgress(projectId, { ...latest, ...to });
}

/** Jira may ask for a longer wait than the pace does. */
async function waitAsAsked(ports: StepPorts, step: HistoryStep, progress: HistoryProgress, thrown: unknown): Promise<void> {
  const seconds = thrown instanceof PlumblineError ? (thrown.retryAfterSeconds ?? 0) : 0;
  const dueAt = ports.clock.now() + seconds * 1_000;
  if (dueAt <= progress.dueAt) return;
  await pushStep(ports, step, dueAt);
  await moveOn(ports, step.projectId, progress, { dueAt });
}
