import { InvocationError, InvocationErrorCode } from '@forge/events';

/** Seconds until Forge calls again; it does so up to four times for a product event. */
const RETRY_AFTER_SECONDS = 60;

/** The longest that Forge waits, in seconds. */
const LONGEST_SECONDS = 900;

/** What a trigger returns to be called again with the same event. Throwing would lose the event: Forge does not repeat it. */
export const retryLater = (): InvocationError =>
  new InvocationError({
    retryAfter: RETRY_AFTER_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: {},
  });

/**
 * What a consumer returns to have its event again when Jira can be asked again. A wait that is longer than Forge's longest is
 * waited for in parts: the event then says how much is left.
 */
export const waitFor = (seconds: number): InvocationError =>
  new InvocationError({
    retryAfter: Math.min(seconds, LONGEST_SECONDS),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData: { leftSeconds: Math.max(0, seconds - LONGEST_SECONDS) },
  });
