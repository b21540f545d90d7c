import * as z from 'zod';
import { AuditEventSchema } from '../../domain/audit/event';
import type { AuditRecord } from '../../domain/audit/record';
import type { LoggedEvent } from '../../domain/ports';
import type { Parameter } from './client';
import { fromSqlInstant, toSqlInstant } from './instant';

/** The columns of `audit_log`, in the order `recordParameters` gives their values. */
export const recordColumns = [
  'seq',
  'id',
  'version',
  'occurred_at',
  'action',
  'actor_type',
  'actor_account_id',
  'actor_salt',
  'actor_seal',
  'project_id',
  'issue_id',
  'issue_key',
  'proposal_id',
  'settings_version',
  'correlation_id',
  'payload',
  'body_hash',
  'hash',
] as const;

export const recordParameters = ({ seq, hash, bodyHash, body, account }: AuditRecord): Parameter[] => [
  seq,
  body.id,
  body.version,
  toSqlInstant(body.occurredAt),
  body.action,
  body.actorType,
  account?.id ?? null,
  account?.salt ?? null,
  body.actorSeal,
  body.projectId,
  body.issueId,
  body.issueKey,
  body.proposalId,
  body.settingsVersion,
  body.correlationId,
  JSON.stringify(body.payload),
  bodyHash,
  hash,
];

/** Numbers up to 2^53 come back as text: the column is a BIGINT. */
export const SeqColumnSchema = z.coerce.number().int();

type Json = z.infer<ReturnType<typeof z.json>>;

/** Bytes somebody wrote over a payload need not be JSON, or only just; the chain must still be able to say so. */
function readPayload(text: string): Json {
  try {
    const parsed = z.json().safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON, or nested so deep that reading it ends the stack: one answer for both.
  }
  return { unreadable: text.length };
}

const RowSchema = z.object({
  seq: SeqColumnSchema,
  id: z.string(),
  version: z.coerce.number(),
  occurred_at: z.string(),
  action: z.string(),
  actor_type: z.string(),
  actor_account_id: z.string().nullable(),
  actor_salt: z.string().nullable(),
  actor_seal: z.string().nullable(),
  project_id: z.string().nullable(),
  issue_id: z.string().nullable(),
  issue_key: z.string().nullable(),
  proposal_id: z.string().nullable(),
  settings_version: z.coerce.number().nullable(),
  correlation_id: z.string(),
  payload: z.string().transform(readPayload),
  body_hash: z.string(),
  hash: z.string(),
});
type Row = z.infer<typeof RowSchema>;

/** One row as the chain covers it: every column as it is stored, whatever it holds. */
export const AuditRecordRowSchema = RowSchema.transform(
  (row): AuditRecord => ({
    seq: row.seq,
    hash: row.hash,
    bodyHash: row.body_hash,
    body: {
      id: row.id,
      version: row.version,
      occurredAt: fromSqlInstant(row.occurred_at),
      action: row.action,
      actorType: row.actor_type,
      actorSeal: row.actor_seal,
      projectId: row.project_id,
      issueId: row.issue_id,
      issueKey: row.issue_key,
      proposalId: row.proposal_id,
      settingsVersion: row.settings_version,
      correlationId: row.correlation_id,
      payload: row.payload,
    },
    account: row.actor_account_id === null || row.actor_salt === null ? null : { id: row.actor_account_id, salt: row.actor_salt },
  }),
);

/** One row as the event it holds, with its number. */
export const LoggedEventRowSchema = RowSchema.transform(
  (row): { seq: number; event: unknown } => ({ seq: row.seq, event: eventIn(row) }),
).pipe(z.object({ seq: z.number(), event: AuditEventSchema })) satisfies z.ZodType<LoggedEvent>;

const eventIn = (row: Row): unknown => ({
  id: row.id,
  version: row.version,
  occurredAt: fromSqlInstant(row.occurred_at),
  action: row.action,
  actor: row.actor_type === 'user' ? { type: 'user', accountId: row.actor_account_id } : { type: row.actor_type },
  target: { projectId: row.project_id, issueId: row.issue_id, issueKey: row.issue_key },
  correlationId: row.correlation_id,
  payload: row.payload,
});

/** A row somebody made unreadable, or a newer version wrote, is left out of what is read; the integrity check names it. */
export const PageRowSchema = z.union([
  LoggedEventRowSchema,
  z.object({ seq: SeqColumnSchema }).transform(({ seq }) => ({ seq, event: undefined })),
]);

export const readable = (rows: readonly z.infer<typeof PageRowSchema>[]): LoggedEvent[] =>
  rows.flatMap(({ seq, event }) => (event === undefined ? [] : [{ seq, event }]));
