import * as z from 'zod';
import { app } from '../app';
import { errorCodeOf } from '../domain/errors';
import { TriageRequestSchema } from '../domain/triage/triage-request';

const DeliverySchema = z.object({ body: TriageRequestSchema });

/** One queued triage. Throwing asks Forge to deliver it again; an event nobody can read is dropped and named. */
export async function triageConsumer(delivery: unknown): Promise<void> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'triage-consumer' });
  try {
    await app.runQueuedTriage(parsed.data.body);
  } catch (thrown) {
    // Forge prints what is thrown. A code can be printed anywhere; an error of the database may quote its statement.
    throw new Error(errorCodeOf(thrown));
  }
}
