import * as z from 'zod';

/**
 * `blocked`: it waits for another issue. `needs_clarification`: it scores below the threshold, has a critical gap, or
 * nobody can tell of a critical criterion of its text.
 */
export const ReadinessStatusSchema = z.enum(['ready', 'needs_clarification', 'blocked']);
export type ReadinessStatus = z.infer<typeof ReadinessStatusSchema>;

/** What a sign-off is bound to; a label, a priority, a sprint or an assignee is none of it. */
export const StatePartSchema = z.enum(['summary', 'description', 'environment', 'type', 'components', 'estimate', 'attachments', 'definition']);
export type StatePart = z.infer<typeof StatePartSchema>;
