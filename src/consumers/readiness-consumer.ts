import * as z from 'zod';
import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** One issue to look at; a request queued by one version of the app may be read by the next. */
const DeliverySchema = z.object({ body: z.object({ v: z.literal(1), issueId: z.string().regex(/^\d{1,19}$/) }) });

/** One look at an issue's readiness. Throwing asks Forge to deliver it again; an event nobody can read is dropped and named. */
export async function readinessConsumer(delivery: unknown): Promise<void> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'readiness-consumer' });
  try {
    await app.publishReadiness(parsed.data.body.issueId);
  } catch (thrown) {
    throw new Error(errorCodeOf(thrown));
  }
}
