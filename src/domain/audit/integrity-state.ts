import * as z from 'zod';
import { HashSchema } from './record';

/** What is wrong with the log, and where. `seq` 0 when it is about the log as a whole. */
export const FindingNoteSchema = z.object({ problem: z.string(), seq: z.number().int().nonnegative() });

/** What the last checks found, kept so that the page can say it without checking again. */
export const IntegrityStateSchema = z.object({
  at: z.iso.datetime(),
  /** Everything up to here was checked, and stood. */
  throughSeq: z.number().int().nonnegative(),
  throughHash: HashSchema,
  findings: z.array(FindingNoteSchema).max(50),
  /** Where the slow round over everything older goes on; it begins anew when it reaches the newest. */
  round: z.object({ seq: z.number().int().nonnegative(), hash: HashSchema }),
});
export type IntegrityState = z.infer<typeof IntegrityStateSchema>;
