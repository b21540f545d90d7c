import { isOver } from '../../domain/readiness/sweep/is-over';
import { again, isOldEnough } from '../../domain/readiness/sweep/sweep';
import type { Joiner } from '../../domain/readiness/sweep/turns';
import { queueUp, type OrderSweepPorts } from './order-sweep';

/**
 * Puts into the line what is due and not in it, because it waited, or a step or a save died; begins the next chain of steps
 * where the last is over; once a day has every project that publishes looked through again, so that what an editor wrote there
 * does not stay; and forgets a project for which nothing is left to do.
 */
export async function keepSweeping(ports: OrderSweepPorts): Promise<void> {
  const now = ports.clock.now();
  const due: Joiner[] = [];
  for (const { projectId, sweep } of await ports.sweeps.listSweeps()) {
    const { status, dueAt } = sweep.progress;
    if (isOver(sweep, now)) {
      await forget(ports, projectId, now);
      continue;
    }
    if (isOldEnough(sweep, now)) await beginAgain(ports, projectId, now);
    else if (status !== 'running' || dueAt > now) continue;
    due.push({ projectId, isNew: false });
  }
  if (due.length > 0) await queueUp(ports, due);
}

/** The list comes a moment late: what it says may have been done. */
async function beginAgain({ sweeps }: OrderSweepPorts, projectId: string, now: number): Promise<void> {
  const sweep = await sweeps.findSweep(projectId);
  if (sweep && isOldEnough(sweep, now)) await sweeps.saveProgress(projectId, again(sweep.progress, now));
}

/** A save that orders between this look and the removal finds its order gone when it looks again at its end, and orders once more. */
async function forget({ sweeps }: OrderSweepPorts, projectId: string, now: number): Promise<void> {
  const sweep = await sweeps.findSweep(projectId);
  if (sweep && isOver(sweep, now)) await sweeps.removeSweep(projectId);
}
