import { PlumblineError, errorCodeOf } from '../../domain/errors';
import { ReadingPace } from '../../domain/history/reading-pace';
import type { HistoryStep } from '../../domain/ports';
import { beginAgain } from './begin-history';
import { pushStep, reservePage, usesHistory } from './history-steps';
import { moveOn, readPage, type PagePorts } from './read-history-page';

/** How much earlier than due a step may come: clocks of two machines differ. */
const EARLY_MS = 2_000;

/**
 * Reads one page of a project's past into the index. The next step is on its way before the page is read, so whatever
 * happens to this one, the reading goes on from where it stands; a step that comes twice finds that its page is not due.
 * Where the past is no longer used the chain of steps ends; the schedule takes it up when it is used again.
 */
export async function readHistoryStep(ports: PagePorts, step: HistoryStep): Promise<void> {
  const { projectId, keyId } = step;
  const known = await ports.progress.findProgress(projectId);
  const now = ports.clock.now();
  if (known?.status !== 'reading' || known.keyId !== keyId || now < known.dueAt - EARLY_MS) return;
  if (!(await usesHistory(ports, projectId))) return;
  const key = await ports.terms.find(projectId);
  if (key?.keyId !== keyId) return beginAgain(ports, projectId);
  const dueAt = await reservePage(ports, now + ReadingPace.GAP_MS);
  await pushStep(ports, step, dueAt);
  const progress = await moveOn(ports, projectId, known, { lastStepAt: now, dueAt });
  if (!progress) return;
  try {
    await readPage(ports, projectId, key, progress);
  } catch (thrown) {
    ports.log('history.page_failed', { projectId, code: errorCodeOf(thrown) });
    const seconds = thrown instanceof PlumblineError ? (thrown.retryAfterSeconds ?? 0) : 0;
    // Jira may ask for a longer wait than the pace does.
    const later = ports.clock.now() + seconds * 1_000;
    if (later <= progress.dueAt) return;
    await pushStep(ports, step, later);
    await moveOn(ports, projectId, progress, { dueAt: later });
  }
}
