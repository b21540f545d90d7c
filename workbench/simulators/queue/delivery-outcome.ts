import { z } from 'zod';
import { FailureReasonSchema } from './entities';
import type { FailureReason } from './entities';

/** What the consumer asked for when it returned an InvocationError. */
export interface RetryRequest {
  /** Seconds; more than 900 is lowered to 900, none means the next step of the backoff. */
  readonly retryAfter?: number | undefined;
  readonly retryReason: FailureReason;
  readonly retryData?: unknown;
}

/** How one delivery ended: done, to be tried again as the consumer asked, or failed by throwing or a timeout. */
export type DeliveryOutcome = 'success' | { readonly retry: RetryRequest } | { readonly failed: FailureReason };

/** `new InvocationError(...)` and `QueueResponse` both reach the platform as this plain object. */
const ConsumerResultSchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional().catch(undefined),
      retryReason: FailureReasonSchema.catch('FUNCTION_RETRY_REQUEST'),
      retryData: z.unknown().optional(),
    })
    .catch({ retryReason: 'FUNCTION_RETRY_REQUEST' }),
});

/** Reads what a consumer function returned; anything that is not a retry is success, as on Forge. */
export function outcomeOfResult(result: unknown): DeliveryOutcome {
  const parsed = ConsumerResultSchema.safeParse(result);
  if (!parsed.success) return 'success';
  return { retry: parsed.data.retryOptions };
}
