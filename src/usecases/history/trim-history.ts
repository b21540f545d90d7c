import { HistoryLimits } from '../../domain/history/history-limits';
import type { HistoryIndex, ReadinessPastStore } from '../../domain/ports';
import { beginAgain } from './begin-history';
import type { ReadingPorts } from './history-steps';
import { BATCH_ROWS, inBatches } from '../in-batches';

/** Milliseconds of the invocation that are left alone. */
const RESERVE_MS = 20_000;

/** How long it is remembered that an issue was taken out: nothing that was read before is on its way for so long. */
const REMOVED_MS = 24 * 60 * 60_000;

type TrimPorts = ReadingPorts & { index: HistoryIndex; readinessPast: ReadinessPastStore };

/**
 * Takes from the index what a reset left behind, what is older than the newest issues it keeps, and the empty rows of issues
 * that were taken out. It goes by the rows themselves: of a project whose past is no longer read nothing else may be left.
 */
export async function trimHistory(ports: TrimPorts): Promise<void> {
  const { index, clock } = ports;
  for (let id = await index.nextProject('0'); id !== undefined; id = await index.nextProject(id)) {
    if (clock.remainingMs() < RESERVE_MS) return;
    await trimProject(ports, id);
  }
  await trimReadinessPast(ports);
}

/** After the index: what is no longer in it goes here too. */
async function trimReadinessPast({ readinessPast, clock }: TrimPorts): Promise<void> {
  for (let id = await readinessPast.nextProject('0'); id !== undefined; id = await readinessPast.nextProject(id)) {
    if (clock.remainingMs() < RESERVE_MS) return;
    const projectId = id;
    await inBatches(clock, RESERVE_MS, () => readinessPast.dropUnindexed(projectId, BATCH_ROWS));
    await inBatches(clock, RESERVE_MS, () => readinessPast.trim(projectId, BATCH_ROWS));
  }
}

async function trimProject(ports: TrimPorts, projectId: string): Promise<void> {
  const { index, clock, terms } = ports;
  const [progress, key] = [await ports.progress.findProgress(projectId), await terms.find(projectId)];
  if (progress && progress.keyId !== key?.keyId) await beginAgain(ports, projectId);
  const each = (batch: () => Promise<number>) => inBatches(clock, RESERVE_MS, batch);
  // Asked each time: a project that begins to be read anew meanwhile has a new key.
  await each(async () => index.erase(projectId, (await terms.find(projectId))?.keyId ?? null, BATCH_ROWS));
  await each(() => index.trim(projectId, HistoryLimits.ISSUES_PER_PROJECT, BATCH_ROWS));
  if (!key) return;
  const before = clock.now() - REMOVED_MS;
  await each(() => index.forgetRemoved({ projectId, keyId: key.keyId }, before, BATCH_ROWS));
}
