import * as z from 'zod';
import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** One page of a project's past to read; a step queued by one version of the app may be read by the next. */
const DeliverySchema = z.object({
  body: z.object({ v: z.literal(1), projectId: z.string().regex(/^\d{1,19}$/), keyId: z.number().int().nonnegative() }),
});

/** One step into a project's past. Throwing asks Forge to deliver it again; an event nobody can read is dropped and named. */
export async function historyConsumer(delivery: unknown): Promise<void> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'history-consumer' });
  try {
    await app.readHistoryStep(parsed.data.body);
  } catch (thrown) {
    throw new Error(errorCodeOf(thrown));
  }
}
