import { z } from 'zod';
import { ConcurrencySchema } from './entities';
import { queueLimits } from './limits';

const QueueNameSchema = z
  .string()
  .regex(/^[a-zA-Z0-9-_]+$/, 'Queue names take letters, digits, dashes and underscores.');

/** The body of a push, as `@forge/events` sends it. */
export const PublishRequestSchema = z.object({
  queueName: QueueNameSchema,
  jobId: z.string().min(1),
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  time: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(queueLimits.delayMaxSeconds).optional(),
        concurrency: ConcurrencySchema.optional(),
      }),
    )
    .min(1)
    .max(queueLimits.eventsPerPush),
});
export type PublishRequest = z.infer<typeof PublishRequestSchema>;

/** The body of a stats or cancel call. */
export const JobRequestSchema = z.object({ queueName: QueueNameSchema, jobId: z.string().min(1) });

/** Why a push is too large, in words; undefined when it fits. A long consumer takes smaller events. */
export function oversizeOf({ payload }: PublishRequest, longConsumer: boolean): string | undefined {
  const pushBytes = Buffer.byteLength(JSON.stringify(payload));
  if (pushBytes > queueLimits.pushBytes) return `The maximum payload size is ${queueLimits.pushBytes / 1024}KB.`;
  const largest = Math.max(...payload.map((event) => Buffer.byteLength(JSON.stringify(event))));
  if (!longConsumer || largest <= queueLimits.longConsumerEventBytes) return undefined;
  const limit = queueLimits.longConsumerEventBytes / 1024;
  return `The maximum size of an event for a function that may run longer than 55 seconds is ${limit}KB.`;
}
