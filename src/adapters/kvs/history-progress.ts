import * as z from 'zod';
import type { HistoryPace, HistoryProgressStore } from '../../domain/ports';
import { log } from '../log';
import { keys } from './keys';
import { claimKey, deleteValue, findValue, listValues, saveValue } from './store';

const ProgressSchema = z.object({
  keyId: z.number().int().nonnegative(),
  status: z.enum(['reading', 'ready']),
  read: z.number().int().nonnegative(),
  nextPage: z.string().nullable(),
  startedAt: z.number(),
  lastStepAt: z.number(),
  dueAt: z.number(),
  failedSaves: z.number().int().nonnegative().default(0),
  restarts: z.number().int().nonnegative().default(0),
});

/** `HistoryProgressStore` in KVS, one key for each project. */
export const kvsHistoryProgress: HistoryProgressStore = {
  findProgress: (projectId) => findValue(ProgressSchema, keys.history(projectId)),
  saveProgress: (projectId, progress) => saveValue(keys.history(projectId), progress),
  claimProgress: (projectId, progress) => claimKey(keys.history(projectId), progress),
  deleteProgress: (projectId) => deleteValue(keys.history(projectId)),
  async listHistories() {
    const found = await listValues(z.unknown(), keys.histories);
    return found.flatMap(({ key, value }) => {
      const projectId = key.slice(keys.histories.length);
      const parsed = ProgressSchema.safeParse(value);
      // One project's must not keep all others from being read.
      if (!parsed.success) log('history.unreadable', { projectId });
      return parsed.success ? [{ projectId, progress: parsed.data }] : [];
    });
  },
};

/** `HistoryPace` in KVS, one for the site. */
export const kvsHistoryPace: HistoryPace = {
  readEven: async () => (await findValue(z.number(), keys.historyPace)) ?? 0,
  saveEven: (at) => saveValue(keys.historyPace, at),
};
