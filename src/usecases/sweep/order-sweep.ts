import type { Clock, Random, SweepQueue, SweepStore, VersionedSettings } from '../../domain/ports';
import { askedAnew } from '../../domain/readiness/sweep/asked-anew';
import { freshProgress, orderFor, type Sweep } from '../../domain/readiness/sweep/sweep';
import { begun, isAlive } from '../../domain/readiness/sweep/turns';
import { orNull } from '../or-null';
import { sendStep } from './send-step';

export interface OrderSweepPorts {
  sweeps: SweepStore;
  sweepQueue: SweepQueue;
  random: Random;
  clock: Clock;
}

/**
 * Makes sure that a project's issues are gone through as its settings ask for: put where Jira search finds them, measured anew
 * after the Definition of Ready changed, or taken out. Costs no call beyond the look at `known` where that is so already. A
 * project that Jira refused is asked again, as somebody may just have let the app in. Of two who order at once the later one
 * counts; killed before the project is in the line, the schedule puts it there.
 *
 * @param known the project's run, as just read
 */
export async function orderSweep(ports: OrderSweepPorts, projectId: string, known: Sweep | undefined, current: VersionedSettings): Promise<Sweep | undefined> {
  const saved = await saveOrder(ports, projectId, known, current);
  const sweep = saved && { ...saved, progress: askedAnew(saved.progress, ports.clock.now()) };
  if (sweep && sweep.progress !== saved.progress) await orNull(ports.sweeps.saveProgress(projectId, sweep.progress));
  // Settings that are in force are not refused because a queue is down.
  if (sweep && isUntouched(sweep)) await orNull(queueUp(ports, [{ projectId, isNew: true }]));
  return sweep;
}

const isUntouched = ({ progress: { status, pages, tries, passes } }: Sweep): boolean => status === 'running' && pages + tries + passes === 0;

/** The first half of it: for settings that are about to be in force. */
export async function saveOrder({ sweeps, random, clock }: OrderSweepPorts, projectId: string, known: Sweep | undefined, { settings, version }: VersionedSettings): Promise<Sweep | undefined> {
  const now = clock.now();
  const order = orderFor(known?.order, { settings: settings.readiness, version }, { id: random.newId(), now });
  if (!order || order === known?.order) return known;
  await sweeps.saveOrder(projectId, order);
  return { order, progress: freshProgress(order.id, now) };
}

/**
 * Has projects join the line, and begins a chain of steps where none is on its way. Each has a key of its own, so that a step
 * under way overwrites none of them; one it does not see yet is seen by the next, or by the schedule.
 */
export async function queueUp({ sweeps, sweepQueue, random, clock }: OrderSweepPorts, joiners: Parameters<SweepStore['saveJoiners']>[0]): Promise<void> {
  await sweeps.saveJoiners(joiners);
  const turns = await sweeps.readTurns();
  const now = clock.now();
  if (isAlive(turns, now)) return;
  const next = begun(turns, { chain: random.newId(), now });
  await sweeps.saveTurns(next);
  await sendStep({ sweeps, sweepQueue }, next, now);
}
