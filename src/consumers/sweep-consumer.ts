import * as z from 'zod';
import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** One step through the projects of a site; a step queued by one version of the app may be read by the next. */
const DeliverySchema = z.object({
  body: z.object({ v: z.literal(1), chain: z.string().min(1), step: z.number().int().nonnegative() }),
});

/**
 * One step of putting readiness into Jira search, or taking it out. Throwing asks Forge to deliver it again; an event nobody
 * can read is dropped and named. Without a licence the run stands still: the schedule takes it up again.
 */
export async function sweepConsumer(delivery: unknown): Promise<void> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'sweep-consumer' });
  if (!app.isLicensed()) return;
  try {
    await app.sweepReadiness(parsed.data.body);
  } catch (thrown) {
    throw new Error(errorCodeOf(thrown));
  }
}
