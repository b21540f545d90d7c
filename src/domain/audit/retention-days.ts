/**
 * How long things are kept, in days. Proposals and work orders hold words a model wrote; reports hold places and numbers, and the
 * newest of an issue stays; the log holds ids and codes.
 */
export const RetentionDays = { PROPOSALS: 180, WORK_ORDERS: 180, READINESS_REPORTS: 365, AUDIT_EVENTS: 730 } as const;
