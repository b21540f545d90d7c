import * as z from 'zod';

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
  'overwrite_not_ticked',
  'nothing_to_undo',
  'state_changed',
  'not_ready',
  'already_decided',
  'in_progress',
  'outcome_unknown',
  'audit_unavailable',
  'jira_rejected',
  'estimate_refused',
  'jira_rate_limited',
  'jira_unavailable',
  'storage_unavailable',
  'deadline_passed',
  'unexpected',
]);
export type ErrorCode = z.infer<typeof ErrorCodeSchema>;

/** Why an approval no longer holds, for one change of it. */
export const ChangedSinceSchema = z.object({
  changeId: z.string(),
  /** `value`: what it touches is not what it was; `rules`: settings, project or proposal are not. */
  why: z.enum(['value', 'rules']),
  /** What Jira holds now, by name; empty where that is not a list of values. */
  now: z.array(z.string()),
  /** Account and time of the last change, as far as Jira tells. */
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type ChangedSince = z.infer<typeof ChangedSinceSchema>;

interface ErrorDetail {
  readonly changed?: readonly ChangedSince[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one error the app throws on purpose. Anything else that is thrown reaches people as `unexpected`. */
export class PlumblineError extends Error {
  override readonly name = 'PlumblineError';
  readonly changed: readonly ChangedSince[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    /** For the log: ids, codes and statuses; never text of an issue. */
    message: string,
    detail: ErrorDetail = {},
  ) {
    super(message, { cause: detail.cause });
    this.changed = detail.changed;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

/** Most seconds Jira is left alone when it asks for that: its quota begins anew with each hour. */
const LONGEST_WAIT_SECONDS = 3_600;

/** For how many seconds not to try again; undefined where nobody said so. */
export const retryAfterOf = (thrown: unknown): number | undefined =>
  thrown instanceof PlumblineError && thrown.retryAfterSeconds !== undefined ? Math.min(thrown.retryAfterSeconds, LONGEST_WAIT_SECONDS) : undefined;

/** The code of anything that was thrown. */
export const errorCodeOf = (thrown: unknown): ErrorCode =>
  thrown instanceof PlumblineError ? thrown.code : 'unexpected';
