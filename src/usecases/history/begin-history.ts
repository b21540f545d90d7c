import { inParallel } from '../../domain/in-parallel';
import type { HistoryProgress } from '../../domain/ports';
import { pushStep, reservePage, usesHistory, type ReadingPorts } from './history-steps';

/**
 * Makes sure that a project's past is being read, or was. Costs one look where that is so already; of two who begin at once
 * one does. Killed after the claim, the schedule goes on.
 */
export async function beginHistory(ports: ReadingPorts, projectId: string): Promise<HistoryProgress> {
  return (await ports.progress.findProgress(projectId)) ?? begin(ports, projectId);
}

async function begin(ports: ReadingPorts, projectId: string): Promise<HistoryProgress> {
  const now = ports.clock.now();
  const [{ keyId }, dueAt] = await inParallel([ports.terms.open(projectId), reservePage(ports, now)]);
  const fresh: HistoryProgress = { keyId, status: 'reading', read: 0, nextPage: null, startedAt: now, lastStepAt: now, dueAt, failedSaves: 0, restarts: 0 };
  if (!(await ports.progress.claimProgress(projectId, fresh))) return (await ports.progress.findProgress(projectId)) ?? fresh;
  await pushStep(ports, { v: 1, projectId, keyId }, dueAt);
  return fresh;
}

/** Has what was read of a past read once more; what the index holds stays until then, and the schedule sends the first step. */
export async function readAnew({ progress, clock }: ReadingPorts, projectId: string): Promise<void> {
  const known = await progress.findProgress(projectId);
  if (!known) return;
  const now = clock.now();
  await progress.saveProgress(projectId, { ...known, status: 'reading', read: 0, nextPage: null, lastStepAt: 0, dueAt: now, failedSaves: 0, restarts: 0 });
}

/**
 * Begins anew where what was read was hashed with a key that is no more: a reset died, or met a step under way. Where the past
 * is not used any more, nothing is begun.
 */
export async function beginAgain(ports: ReadingPorts, projectId: string): Promise<void> {
  await ports.progress.deleteProgress(projectId);
  if (await usesHistory(ports, projectId)) await begin(ports, projectId);
}
