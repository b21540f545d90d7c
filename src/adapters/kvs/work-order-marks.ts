import * as z from 'zod';
import { inParallel } from '../../domain/in-parallel';
import type { WorkOrderMarks } from '../../domain/ports';
import { keys } from './keys';
import { claimKey, deleteValue, findValue } from './store';

/** How long a mark holds that nobody ends: longer than a consumer may write (five minutes), short enough to try again after a crash. */
const MARK_MINUTES = 6;
const PERIOD_MS = MARK_MINUTES * 60_000;

const mark = (issueId: string, period: number): string => keys.workOrderMark(issueId, period);
const find = (key: string): Promise<string | undefined> => findValue(z.string(), key);
const periodNow = (): number => Math.floor(Date.now() / PERIOD_MS);

/** Whether nobody else holds one of the periods beside this one. */
async function isAloneIn(issueId: string, period: number, requestId: string): Promise<boolean> {
  const beside = await inParallel([find(mark(issueId, period - 1)), find(mark(issueId, period + 1))]);
  return beside.every((other) => other === undefined || other === requestId);
}

/**
 * `WorkOrderMarks` in KVS. Forge may leave an expired key taken for up to 48 hours, and nothing can replace it in one step,
 * so each such period has a key of its own, which only one request can claim. Whoever claimed one looks at the
 * periods beside it afterwards and gives way to a mark there: two that meet at the edge of a period both see each other.
 */
export const kvsWorkOrderMarks: WorkOrderMarks = {
  async begin(issueId, requestId) {
    const period = periodNow();
    const own = mark(issueId, period);
    if (!(await claimKey(own, requestId, { unit: 'MINUTES', value: MARK_MINUTES }))) return (await find(own)) === requestId;
    try {
      if (await isAloneIn(issueId, period, requestId)) return true;
    } catch (thrown) {
      // Whoever asked is told that nothing began, and may ask again at once.
      await deleteValue(own).catch(() => undefined);
      throw thrown;
    }
    await deleteValue(own);
    return false;
  },

  async isDrafting(issueId) {
    const period = periodNow();
    const marks = await inParallel([find(mark(issueId, period)), find(mark(issueId, period - 1))]);
    return marks.some((one) => one !== undefined);
  },

  async end(issueId, requestId) {
    const period = periodNow();
    const own = [mark(issueId, period), mark(issueId, period - 1)].map(async (key) => {
      if ((await find(key)) === requestId) await deleteValue(key);
    });
    await inParallel(own);
  },
};
