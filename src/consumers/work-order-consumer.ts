import * as z from 'zod';
import { app } from '../app';
import { errorCodeOf } from '../domain/errors';
import { WorkOrderRequestSchema } from '../domain/work-order/work-order-request';

const DeliverySchema = z.object({ body: WorkOrderRequestSchema });

/** One queued work order. Throwing asks Forge to deliver it again; an event nobody can read is dropped and named. */
export async function workOrderConsumer(delivery: unknown): Promise<void> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'work-order-consumer' });
  try {
    await app.runQueuedWorkOrder(parsed.data.body);
  } catch (thrown) {
    throw new Error(errorCodeOf(thrown));
  }
}
