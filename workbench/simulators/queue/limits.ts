const KIB = 1024;

/** Forge's limits for asynchronous events. Source: async events API and limits-async-events, 2026-08. */
export const queueLimits = {
  eventsPerPush: 50,
  pushBytes: 200 * KIB,
  /** One event, when the function behind its queue may run longer than 55 seconds. */
  longConsumerEventBytes: 100 * KIB,
  eventsPerMinute: 500,
  delayMaxSeconds: 900,
  retryAfterMaxSeconds: 900,
  retryDataBytes: 4 * KIB,
  /** An event is tried until this long after its push. */
  retentionMs: 24 * 3600 * 1000,
  /** Forge says "exponential, up to 15 minutes" and not where it starts: the start is this workbench's choice. */
  backoffFirstMs: 10_000,
  backoffMaxMs: 15 * 60 * 1000,
} as const;
