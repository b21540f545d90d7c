import type { ManualClock } from '../../workbench/host/clock';
import type { Workbench } from '../../workbench/host/workbench';

export interface Site {
  readonly workbench: Workbench;
  readonly clock: ManualClock;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The sample's newest issue is some weeks younger than the clock's start: before that, what is fresh lies in the future. */
export const goBehindTheSample = ({ clock }: Site): Promise<void> => clock.advance(40 * DAY_MS);

/** Runs everything in line now: events, and queued work that is due. */
export const settle = ({ workbench, clock }: Site): Promise<void> => clock.runUntilSettled(workbench.settle());

/** Moves time from one queued event to the next until none is left: so a project's past is read to its end. */
export async function letPastBeRead(site: Site): Promise<void> {
  const { workbench, clock } = site;
  await settle(site);
  for (let due = workbench.queue.nextDueAt(); due !== undefined; due = workbench.queue.nextDueAt()) {
    await clock.advance(Math.max(0, due - clock.now()));
    await settle(site);
  }
}

/** What happens between two measured calls. */
export const momentsOf = (site: Site) => ({
  pastIsRead: () => letPastBeRead(site),
  nextDay: () => site.clock.advance(DAY_MS + 1),
});
