import type { SweepQueue } from '../../domain/ports';
import { pushEvent } from './push-event';

/** `SweepQueue` over Forge async events. One page at a time on each site: its projects share one account of points. */
export const sweepQueue: SweepQueue = {
  push: (step, delaySeconds) =>
    pushEvent('readiness-sweep', { ...step }, { concurrency: { key: 'readiness-sweep', limit: 1 }, delayInSeconds: delaySeconds }),
};
