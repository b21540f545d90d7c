import * as z from 'zod';
import { app } from '../app';
import { TriageRequestSchema } from '../domain/triage/triage-request';

const DeliverySchema = z.object({ body: TriageRequestSchema });

/** One queued triage. Throwing asks Forge to deliver it again; an event nobody can read is dropped and named. */
export async function triageConsumer(delivery: unknown): Promise<void> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'triage-consumer' });
  await app.runQueuedTriage(parsed.data.body);
}
