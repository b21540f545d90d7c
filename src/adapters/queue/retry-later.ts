import { InvocationError, InvocationErrorCode } from '@forge/events';

/** Seconds until Forge calls again; it does so up to four times for a product event. */
const RETRY_AFTER_SECONDS = 60;

/** What a trigger returns to be called again with the same event. Throwing would lose the event: Forge does not repeat it. */
export const retryLater = (): InvocationError =>
  new InvocationError({
    retryAfter: RETRY_AFTER_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: {},
  });
