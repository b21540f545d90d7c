import { z } from 'zod';

/** What can be made to go wrong, from the page's drawer, the CLI or a test. */
export const FaultsSchema = z.object({
  model: z.enum(['as-started', 'down', 'rate-limited', 'slow', 'refusing', 'malformed', 'hostile', 'empty', 'truncated']),
  jira429: z.boolean(),
  /** Jira takes the write and the gateway answers 503 all the same. */
  jira5xxAfterWrite: z.boolean(),
  slowSqlMs: z.number().int().min(0).max(60_000),
  /** Each invocation dies at its n-th platform call, before the call is made. */
  killAtCall: z.number().int().positive().nullable(),
  duplicateEvents: z.boolean(),
  license: z.enum(['none', 'active', 'inactive']),
  schemaMissing: z.boolean(),
});
export type Faults = z.infer<typeof FaultsSchema>;

