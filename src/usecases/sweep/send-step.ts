import type { SweepQueue, SweepStore } from '../../domain/ports';
import type { Turns } from '../../domain/readiness/sweep/turns';

/**
 * Sends the step that a site's turns wait for, if they wait for one. Where the queue takes nothing the chain ends, so that the
 * schedule begins another in five minutes, and not when this step counts as lost.
 *
 * @param now epoch milliseconds
 * @throws what the queue answered; the turns are saved without a chain then
 */
export async function sendStep(
  { sweeps, sweepQueue }: { sweeps: Pick<SweepStore, 'saveTurns'>; sweepQueue: SweepQueue },
  turns: Turns,
  now: number,
): Promise<void> {
  const { chain, step, nextAt } = turns;
  if (chain === null) return;
  try {
    await sweepQueue.push({ v: 1, chain, step }, Math.ceil(Math.max(0, nextAt - now) / 1_000));
  } catch (thrown) {
    await sweeps.saveTurns({ ...turns, chain: null });
    throw thrown;
  }
}
