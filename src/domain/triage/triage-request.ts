import * as z from 'zod';

/**
 * A triage that was asked for and is done later. It has a version, because a request queued by one version of the app may
 * be read by the next.
 */
export const TriageRequestSchema = z.object({
  v: z.literal(1),
  /** Becomes the id of the triage: the same request delivered twice is the same triage. */
  requestId: z.string().min(1).max(64),
  issueId: z.string(),
  /** True when no person asked: only then may what is sure enough be written by itself. */
  automatic: z.boolean().default(false),
});
export type TriageRequest = z.infer<typeof TriageRequestSchema>;
