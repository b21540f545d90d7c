import type { DeliveryOutcome } from './delivery-outcome';
import type { Delivery } from './entities';
import { queueLimits } from './limits';

/** The same delivery, due again later; `'expired'` when that would be past its retention. */
export function retried(
  delivery: Delivery,
  outcome: Exclude<DeliveryOutcome, 'success'>,
  now: number,
): Delivery | 'expired' {
  const count = (delivery.retry?.count ?? 0) + 1;
  const asked = 'retry' in outcome ? outcome.retry : undefined;
  const kept = asked !== undefined && fitsRetryData(asked.retryData) ? asked : undefined;
  const waitMs =
    kept?.retryAfter === undefined ? backoffMs(count) : clamp(kept.retryAfter, queueLimits.retryAfterMaxSeconds) * 1000;
  const dueAt = now + waitMs;
  if (dueAt >= delivery.pushedAt + queueLimits.retentionMs) return 'expired';
  const reason = 'failed' in outcome ? outcome.failed : (kept?.retryReason ?? 'FUNCTION_PLATFORM_UNKNOWN_ERROR');
  return { ...delivery, dueAt, retry: { count, reason, data: kept?.retryData } };
}

/** Doubles with every try, up to 15 minutes. */
export const backoffMs = (tryNumber: number): number =>
  Math.min(queueLimits.backoffFirstMs * 2 ** (tryNumber - 1), queueLimits.backoffMaxMs);

/** Retry data over 4 KB spoils the request: the try then counts as failed, and the data is gone. */
const fitsRetryData = (retryData: unknown): boolean =>
  retryData === undefined || Buffer.byteLength(JSON.stringify(retryData)) <= queueLimits.retryDataBytes;

const clamp = (seconds: number, max: number): number => Math.min(Math.max(seconds, 1), max);
