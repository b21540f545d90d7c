import * as z from 'zod';

/** How much of the project's past is in the index: `none` before the first triage, `reading` while it is being filled. */
export const HistoryStateSchema = z.object({
  status: z.enum(['none', 'reading', 'ready']),
  /** Past issues read so far. */
  read: z.number().int().nonnegative(),
});
export type HistoryState = z.infer<typeof HistoryStateSchema>;
