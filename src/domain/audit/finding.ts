import * as z from 'zod';

/**
 * Everything that can be wrong with a log, as a closed list; stored in `integrity.failed`, so never renamed.
 * - `edited`: the body does not give its `bodyHash`
 * - `relinked`: the hash does not follow from the one before, so this record or the link to it was changed
 * - `missing`: numbers between two records are gone, and no retention cut covers them
 * - `reordered`, `duplicated`: a number that is lower than, or equal to, the one before it
 * - `replayed`: the id of an event that stands on the page already
 * - `rewritten`: an anchor names another hash for this number: the table was rewritten, forked or restored
 * - `truncated`: something outside the table knows of events behind the last one
 * - `unsigned_cut`: the log begins behind event 1 and no retention cut covers what is gone
 * - `cut_mismatch`: what a retention cut says of its edges is not what stands there
 * - `cut_too_young`: an anchor proves that a cut took events younger than the retention it names
 * - `account_mismatch`: the stored account and salt do not give the seal
 */
export const ProblemSchema = z.enum([
  'edited',
  'relinked',
  'missing',
  'reordered',
  'duplicated',
  'replayed',
  'rewritten',
  'truncated',
  'unsigned_cut',
  'cut_mismatch',
  'cut_too_young',
  'account_mismatch',
]);
export type Problem = z.infer<typeof ProblemSchema>;

/** One thing that is wrong. `toSeq` is `seq`, except where a run of numbers is gone: then it is the last of them. */
export const FindingSchema = z.strictObject({
  problem: ProblemSchema,
  seq: z.number().int().positive(),
  toSeq: z.number().int().positive(),
});
export type Finding = z.infer<typeof FindingSchema>;

export const finding = (problem: Problem, seq: number, toSeq = seq): Finding => ({ problem, seq, toSeq });
