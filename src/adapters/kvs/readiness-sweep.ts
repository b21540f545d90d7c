import * as z from 'zod';
import { inParallel } from '../../domain/in-parallel';
import type { SweepStore } from '../../domain/ports';
import { SweepOrderSchema, SweepProgressSchema, freshProgress, type Sweep, type SweepOrder, type SweepProgress } from '../../domain/readiness/sweep/sweep';
import { TurnsSchema, noTurns } from '../../domain/readiness/sweep/turns';
import { keys } from './keys';
import { deleteValue, findValue, listValues, saveValue } from './store';

const StoredOrderSchema = SweepOrderSchema.optional().catch(undefined);
const StoredProgressSchema = SweepProgressSchema.optional().catch(undefined);

/** An order nobody has begun with stands at its beginning. */
const sweepOf = (order: SweepOrder, progress: SweepProgress | undefined): Sweep => ({
  order,
  progress: progress?.orderId === order.id ? progress : freshProgress(order.id, order.since.at),
});

/** `SweepStore` in KVS. Orders and progress have keys of their own, as different functions write them at the same time. */
export const kvsSweeps: SweepStore = {
  async findSweep(projectId) {
    const [order, progress] = await inParallel([
      findValue(StoredOrderSchema, keys.sweepOrder(projectId)),
      findValue(StoredProgressSchema, keys.sweepProgress(projectId)),
    ]);
    return order && sweepOf(order, progress);
  },
  saveOrder: (projectId, order) => saveValue(keys.sweepOrder(projectId), order),
  saveProgress: (projectId, progress) => saveValue(keys.sweepProgress(projectId), progress),
  async removeSweep(projectId) {
    // The order last: progress without one would never be found again.
    await deleteValue(keys.sweepProgress(projectId));
    await deleteValue(keys.sweepOrder(projectId));
  },
  async listSweeps() {
    const orders = await listValues(StoredOrderSchema, keys.sweepOrders);
    if (orders.length === 0) return [];
    const progress = new Map((await listValues(StoredProgressSchema, keys.sweepsProgress)).map(({ key, value }) => [key, value]));
    return orders.flatMap(({ key, value: order }) => {
      const projectId = key.slice(keys.sweepOrders.length);
      return order ? [{ projectId, sweep: sweepOf(order, progress.get(keys.sweepProgress(projectId))) }] : [];
    });
  },
  saveJoiners: async (joiners) => void (await inParallel(joiners.map(({ projectId, isNew }) => saveValue(keys.sweepJoiner(projectId), isNew)))),
  async listJoiners() {
    const found = await listValues(z.boolean().catch(false), keys.sweepJoiners);
    return found.map(({ key, value }) => ({ projectId: key.slice(keys.sweepJoiners.length), isNew: value }));
  },
  removeJoiners: async (joiners) => void (await inParallel(joiners.map(({ projectId }) => deleteValue(keys.sweepJoiner(projectId))))),
  readTurns: async () => (await findValue(TurnsSchema.catch(noTurns), keys.sweepTurns)) ?? noTurns,
  saveTurns: (turns) => saveValue(keys.sweepTurns, turns),
};
