import type { HistoryQueue } from '../../domain/ports';
import { pushEvent } from './push-event';

/** `HistoryQueue` over Forge async events. One page at a time on each site: they share its pace. */
export const historyQueue: HistoryQueue = {
  push: (step, delaySeconds) =>
    pushEvent('history', { ...step }, { concurrency: { key: 'history', limit: 1 }, delayInSeconds: delaySeconds }),
};
