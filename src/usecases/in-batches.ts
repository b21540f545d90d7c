import type { Clock } from '../domain/ports';

/** Rows one statement deletes: small enough to stay far under Forge SQL's 10 s for a DELETE. */
export const BATCH_ROWS = 500;

/**
 * Deletes batch after batch of {@link BATCH_ROWS} while the invocation has time left; answers how many rows that were.
 *
 * @param reserveMs milliseconds of the invocation that are left alone
 */
export async function inBatches(clock: Clock, reserveMs: number, deleteBatch: () => Promise<number>): Promise<number> {
  let count = 0;
  let deleted: number;
  do {
    deleted = await deleteBatch();
    count += deleted;
  } while (deleted === BATCH_ROWS && clock.remainingMs() > reserveMs);
  return count;
}
