import * as z from 'zod';
import { ErrorCodeSchema, ChangedSinceSchema } from '../domain/errors';

export { ErrorCodeSchema, type ChangedSince, type ErrorCode } from '../domain/errors';

export const CallErrorSchema = z.object({
  code: ErrorCodeSchema,
  /** The id to quote to an administrator; it stands in the log line of the same failure. */
  reference: z.string(),
  /** For `proposal_void`: what Jira holds that is no longer what the person saw, and who changed it. */
  changed: z.array(ChangedSinceSchema).optional(),
  /** Seconds after which trying again makes sense, when that is known. */
  retryAfterSeconds: z.number().int().positive().optional(),
});
export type CallError = z.infer<typeof CallErrorSchema>;

/** What every resolver call answers; both sides build the schema from the call's own output schema. */
export const resultSchema = <Output extends z.ZodType>(output: Output) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), data: output }),
    z.object({ ok: z.literal(false), error: CallErrorSchema }),
  ]);
export type Result<Data> = { ok: true; data: Data } | { ok: false; error: CallError };
