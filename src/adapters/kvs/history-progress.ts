import * as z from 'zod';
import type { HistoryPace, HistoryProgressStore } from '../../domain/ports';
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
});

/** `HistoryProgressStore` in KVS, one key for each project. */
export const kvsHistoryProgress: HistoryProgressStore = {
  findProgress: (projectId) => findValue(ProgressSchema, keys.history(projectId)),
  saveProgress: (projectId, progress) => saveValue(keys.history(projectId), progress),
  claimProgress: (projectId, progress) => claimKey(keys.history(projectId), progress),
  deleteProgress: (projectId) => deleteValue(keys.history(projectId)),
  async listHistories() {
    const found = await listValues(ProgressSchema, keys.histories);
    return found.map(({ key, value }) => ({ projectId: key.slice(keys.histories.length), progress: value }));
  },
};

/** `HistoryPace` in KVS, one for the site. */
export const kvsHistoryPace: HistoryPace = {
  readEven: async () => (await findValue(z.number(), keys.historyPace)) ?? 0,
  saveEven: (at) => saveValue(keys.historyPace, at),
};
