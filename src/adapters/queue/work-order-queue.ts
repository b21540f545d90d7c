import type { WorkOrderQueue } from '../../domain/ports';
import { pushEvent } from './push-event';

/** Work orders of one installation that are written at once: far under 100 model requests a minute. */
const CONCURRENCY = 2;

/** `WorkOrderQueue` over Forge async events. */
export const workOrderQueue: WorkOrderQueue = {
  push: (request) => pushEvent('work-order', { ...request }, { concurrency: { key: 'work-order', limit: CONCURRENCY } }),
};
