import * as z from 'zod';
import { ErrorCodeSchema } from '../domain/errors';
import { TriageFieldSchema } from '../domain/triage/field';

export { ErrorCodeSchema, type ErrorCode } from '../domain/errors';

export const CallErrorSchema = z.object({
  code: ErrorCodeSchema,
  /** The id to quote to an administrator; it stands in the log line of the same failure. */
  reference: z.string(),
  /** For `proposal_void`: the fields whose value in Jira is no longer the one the person saw. */
  changedFields: z.array(TriageFieldSchema).optional(),
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
