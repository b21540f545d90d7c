/** How long things are kept, in days. Proposals hold words a model wrote; the log holds ids and codes. */
export const RetentionDays = { PROPOSALS: 180, AUDIT_EVENTS: 730 } as const;
