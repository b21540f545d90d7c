import * as z from 'zod';
import { app } from '../app';
import { errorCodeOf, retryAfterOf } from '../domain/errors';

/** One issue to look at; a request queued by one version of the app may be read by the next. */
const DeliverySchema = z.object({
  body: z.object({ v: z.literal(1), issueId: z.string().regex(/^\d{1,19}$/) }),
  /** What {@link app.waitFor} left with it. */
  retryContext: z
    .object({ retryData: z.object({ leftSeconds: z.number().nonnegative() }) })
    .optional()
    .catch(undefined),
});

/**
 * One look at an issue's readiness. Throwing asks Forge to deliver it again; where Jira said when it may be asked again, not before
 * that. An event nobody can read is dropped and named.
 */
export async function readinessConsumer(delivery: unknown): Promise<unknown> {
  const parsed = DeliverySchema.safeParse(delivery);
  if (!parsed.success) return app.log('consumer.unreadable', { consumer: 'readiness-consumer' });
  const { body, retryContext } = parsed.data;
  const leftSeconds = retryContext?.retryData.leftSeconds ?? 0;
  if (leftSeconds > 0) return app.waitFor(leftSeconds);
  try {
    await app.publishReadiness(body.issueId);
    return undefined;
  } catch (thrown) {
    const seconds = retryAfterOf(thrown);
    if (seconds === undefined) throw new Error(errorCodeOf(thrown));
    app.log('consumer.put_off', { consumer: 'readiness-consumer', code: errorCodeOf(thrown), seconds });
    return app.waitFor(seconds);
  }
}
