import { randomInt } from 'node:crypto';
import * as z from 'zod';

/**
 * Milliseconds a statement waits at most before its second and its third try. Forge takes 150 statements a second from an
 * installation and sends no Retry-After (limits-sql, 2026-09): what found no room finds some in one of the next seconds, while
 * a quota that is used up for the minute or for good is told soon.
 */
const PAUSES_MS = [1_000, 2_000] as const;

const RefusalSchema = z.object({ responseDetails: z.object({ status: z.literal(429) }) });

/**
 * Runs a statement, and again a little later where an installation asks too much at once. A refused statement did nothing, so
 * that any may be repeated; above all the one that records what was written to Jira a moment ago.
 *
 * @throws what the statement threw, the third refusal included
 */
export async function takeTurns<T>(statement: () => Promise<T>): Promise<T> {
  for (const most of PAUSES_MS) {
    try {
      return await statement();
    } catch (thrown) {
      if (!RefusalSchema.safeParse(thrown).success) throw thrown;
      await pause(most);
    }
  }
  return statement();
}

/** A random while of at least half of it: those that were refused together do not come back together. */
const pause = (most: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, randomInt(most / 2, most + 1)));
