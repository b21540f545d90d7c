import * as z from 'zod';
import type { TriageField } from './triage/field';

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

interface ErrorDetail {
  readonly changedFields?: readonly TriageField[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one error the app throws on purpose. Anything else that is thrown reaches people as `unexpected`. */
export class PlumblineError extends Error {
  override readonly name = 'PlumblineError';
  readonly changedFields: readonly TriageField[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    /** For the log: ids, codes and statuses; never text of an issue. */
    message: string,
    detail: ErrorDetail = {},
  ) {
    super(message, { cause: detail.cause });
    this.changedFields = detail.changedFields;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

/** The code of anything that was thrown. */
export const errorCodeOf = (thrown: unknown): ErrorCode =>
  thrown instanceof PlumblineError ? thrown.code : 'unexpected';
