import { z } from 'zod';
import { TriageFieldSchema } from '../domain/triage/field';

/**
 * Everything that can go wrong on the way to a person, as a closed list. The sentence a person reads for each code stands in
 * `frontend/shared/strings.ts`; a code never carries text of an issue, a prompt or an exception.
 */
export const ErrorCodeSchema = z.enum([
  'bad_input',
  'unlicensed',
  'setting_up',
  'not_found',
  'forbidden',
  'settings_conflict',
  'proposal_void',
  'already_decided',
  'in_progress',
  'outcome_unknown',
  'audit_unavailable',
  'jira_rejected',
  'jira_rate_limited',
  'jira_unavailable',
  'storage_unavailable',
  'deadline_passed',
  'unexpected',
]);
export type ErrorCode = z.infer<typeof ErrorCodeSchema>;

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
