import { reserveFrom } from '../../domain/history/reading-pace';
import type { Clock, HistoryPace, HistoryProgressStore, HistoryQueue, HistoryStep, SettingsStore, TermKeys } from '../../domain/ports';

/** What it takes to keep the reading of a project's past going. */
export interface ReadingPorts {
  terms: TermKeys;
  progress: HistoryProgressStore;
  settings: SettingsStore;
  pace: HistoryPace;
  historyQueue: HistoryQueue;
  clock: Clock;
}

/** Forge's longest delay of an event. A page that is due later waits for the schedule. */
export const MAX_DELAY_MS = 900_000;

/** Whether a project's admin lets the app look at the past; switched off, nothing more of it is read. */
export async function usesHistory({ settings }: Pick<ReadingPorts, 'settings'>, projectId: string): Promise<boolean> {
  return (await settings.getSettings(projectId)).settings.useHistory;
}

/** Sets aside the site's next page, from `earliest` on; answers when it may be read, epoch milliseconds. */
export async function reservePage({ pace }: ReadingPorts, earliest: number): Promise<number> {
  const { readAt, even } = reserveFrom(await pace.readEven(), earliest);
  await pace.saveEven(even);
  return readAt;
}

/** Has a step come when its page is due. */
export async function pushStep({ historyQueue, clock }: ReadingPorts, step: HistoryStep, dueAt: number): Promise<void> {
  const delayMs = Math.max(0, dueAt - clock.now());
  if (delayMs <= MAX_DELAY_MS) await historyQueue.push(step, Math.ceil(delayMs / 1_000));
}
