import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { clock } from '../invocation';

/**
 * Milliseconds a statement waits before its second and its third try. Forge takes 150 statements a second from an installation
 * and sends no Retry-After (limits-sql, 2026-09): both pauses together are longer than that second, so that the last try finds
 * the room of the next one, and short, as several statements in a row may have to wait in a call of 25 s. A quota that is used
 * up for the minute or for good is told soon.
 */
const PAUSES_MS = [
  { least: 400, most: 600 },
  { least: 700, most: 1_200 },
] as const;

/** Further ones where nobody waits: several flows at once can use up a second between them, again and again. */
const PATIENT_MS = [
  { least: 1_000, most: 2_000 },
  { least: 1_000, most: 3_000 },
  { least: 2_000, most: 4_000 },
] as const;

/** Only what runs in the background has more than this left, in milliseconds: a person's call lives for 25 s. */
const IN_BACKGROUND_MS = 60_000;

/** Milliseconds one statement waits for its turn at most while a person waits. */
export const MOST_WAITED_MS = PAUSES_MS.reduce((sum, { most }) => sum + most, 0);

const RefusalSchema = z.object({ responseDetails: z.object({ status: z.literal(429) }) });

/**
 * Runs a statement, and again a little later where an installation asks too much at once. A refused statement did nothing, so
 * that any may be repeated; above all the one that records what was written to Jira a moment ago.
 *
 * @throws what the statement threw, the last refusal included
 */
export async function takeTurns<T>(statement: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await statement();
    } catch (thrown) {
      const next = RefusalSchema.safeParse(thrown).success ? pauseAfter(tries) : undefined;
      if (!next) throw thrown;
      await pause(next);
    }
  }
}

/** Undefined when it was tried often enough. */
const pauseAfter = (tries: number): Pause | undefined =>
  PAUSES_MS[tries] ?? (clock.remainingMs() > IN_BACKGROUND_MS ? PATIENT_MS[tries - PAUSES_MS.length] : undefined);

interface Pause {
  readonly least: number;
  readonly most: number;
}

/** A random while: those that were refused together do not come back together. */
const pause = ({ least, most }: Pause): Promise<void> => new Promise((resolve) => setTimeout(resolve, randomInt(least, most + 1)));
