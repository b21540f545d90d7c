import type { HistoryProgress } from '../../domain/ports';
import { MAX_DELAY_MS, usesHistory, type ReadingPorts } from './history-steps';

/** How late a step may come before it is taken for lost: events can be minutes late, and a failed one waits up to 15. */
const LOST_AFTER_MS = 20 * 60_000;

/** Sends a new step where the one that should have come did not, or was not sent because it was due too far ahead. */
export async function resumeHistory(ports: ReadingPorts): Promise<void> {
  for (const { projectId, progress } of await ports.progress.listHistories()) {
    if (!standsStill(progress, ports.clock.now()) || !(await usesHistory(ports, projectId))) continue;
    await ports.historyQueue.push({ v: 1, projectId, keyId: progress.keyId }, 0);
  }
}

function standsStill({ status, dueAt, lastStepAt }: HistoryProgress, now: number): boolean {
  const wasSent = dueAt - lastStepAt <= MAX_DELAY_MS;
  return status === 'reading' && now >= (wasSent ? dueAt + LOST_AFTER_MS : dueAt);
}
