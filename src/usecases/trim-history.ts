import { HistoryLimits } from '../domain/history/history-limits';
import type { HistoryIndex } from '../domain/ports';
import { beginAgain } from './begin-history';
import type { ReadingPorts } from './history-steps';
import { BATCH_ROWS, inBatches } from './in-batches';

/** Milliseconds of the invocation that are left alone. */
const RESERVE_MS = 20_000;

/** Takes from the index what a reset left behind and what is older than the newest issues it keeps. */
export async function trimHistory(ports: ReadingPorts & { index: HistoryIndex }): Promise<void> {
  const { index, clock } = ports;
  for (const { projectId } of await ports.progress.listHistories()) {
    if (clock.remainingMs() < RESERVE_MS) return;
    const { keyId } = await ports.terms.open(projectId);
    await inBatches(clock, RESERVE_MS, () => index.erase(projectId, keyId, BATCH_ROWS));
    await inBatches(clock, RESERVE_MS, () => index.trim(projectId, HistoryLimits.ISSUES_PER_PROJECT, BATCH_ROWS));
    const progress = await ports.progress.findProgress(projectId);
    if (progress && progress.keyId !== keyId) await beginAgain(ports, projectId);
  }
}
