import { z } from 'zod';

export const ConcurrencySchema = z.object({ key: z.string().min(1), limit: z.number().int().positive() });

/** Why the last try did not count, as Forge's InvocationErrorCode names it. */
export const FailureReasonSchema = z.enum([
  'FUNCTION_OUT_OF_MEMORY',
  'FUNCTION_TIME_OUT',
  'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  'FUNCTION_PLATFORM_RATE_LIMITED',
  'FUNCTION_UPSTREAM_RATE_LIMITED',
  'FUNCTION_RETRY_REQUEST',
]);
export type FailureReason = z.infer<typeof FailureReasonSchema>;

/** One event on its way to a consumer. Times are epoch milliseconds. A duplicate is a delivery of its own. */
export const DeliverySchema = z.object({
  id: z.string(),
  installationId: z.string(),
  queueName: z.string(),
  jobId: z.string(),
  eventId: z.string(),
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().optional(),
  concurrency: ConcurrencySchema.optional(),
  /** Made by the `duplicate` fault: left out of the job's figures. */
  duplicate: z.boolean(),
  pushedAt: z.number(),
  dueAt: z.number(),
  retry: z.object({ count: z.number(), reason: FailureReasonSchema, data: z.unknown().optional() }).optional(),
});
export type Delivery = z.infer<typeof DeliverySchema>;

/** An event the platform gave up on, kept where a person can see it. */
export const DroppedSchema = z.object({ delivery: DeliverySchema, droppedAt: z.number(), why: z.string() });
export type Dropped = z.infer<typeof DroppedSchema>;

/** How many events of one push are done, under way, and given up on. */
export const JobSchema = z.object({
  queueName: z.string(),
  success: z.number(),
  inProgress: z.number(),
  failed: z.number(),
});
export type Job = z.infer<typeof JobSchema>;

/** What the simulator writes to `.workbench/`. Events a consumer holds count as pending: they are delivered again. */
export const QueueDumpSchema = z.object({
  pending: z.array(DeliverySchema),
  dropped: z.array(DroppedSchema),
  jobs: z.record(z.string(), JobSchema),
});
export type QueueDump = z.infer<typeof QueueDumpSchema>;

/** The event as a consumer function receives it. */
export interface ConsumerEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason: FailureReason;
    readonly retryData: unknown;
    readonly retentionWindow: { readonly startTime: string; readonly remainingTimeMs: number };
  };
}
