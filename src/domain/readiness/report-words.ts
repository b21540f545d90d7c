import * as z from 'zod';

/**
 * `blocked`: it waits for another issue. `needs_clarification`: it scores below the threshold, has a critical gap, or
 * nobody can tell of a critical criterion of its text.
 */
export const ReadinessStatusSchema = z.enum(['ready', 'needs_clarification', 'blocked']);
export type ReadinessStatus = z.infer<typeof ReadinessStatusSchema>;

/**
 * 0 to 100, or null where the rules cannot read the text: of words in a language they do not know no points are lost, and 100
 * would say that nothing is missing.
 */
export const ScoreSchema = z.number().int().min(0).max(100).nullable();
export type Score = z.infer<typeof ScoreSchema>;

/** What a sign-off is bound to; a label, a priority, a sprint or an assignee is none of it. */
export const StatePartSchema = z.enum(['summary', 'description', 'environment', 'type', 'components', 'estimate', 'attachments', 'definition']);
export type StatePart = z.infer<typeof StatePartSchema>;
