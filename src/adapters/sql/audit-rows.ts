import * as z from 'zod';
import { AuditEventSchema, type AuditEvent } from '../../domain/audit/event';
import type { Parameter } from './client';
import { fromSqlInstant, toSqlInstant } from './instant';
import { jsonText } from './json-text';

/** The columns of `audit_events`, in the order `eventParameters` gives their values. */
export const eventColumns = [
  'id',
  'version',
  'occurred_at',
  'action',
  'actor_type',
  'actor_account_id',
  'project_id',
  'issue_id',
  'issue_key',
  'proposal_id',
  'correlation_id',
  'payload',
] as const;

export function eventParameters(event: AuditEvent): Parameter[] {
  const { actor, target } = event;
  return [
    event.id,
    event.version,
    toSqlInstant(event.occurredAt),
    event.action,
    actor.type,
    actor.type === 'user' ? actor.accountId : null,
    target.projectId,
    target.issueId,
    target.issueKey,
    'proposalId' in event.payload ? event.payload.proposalId : null,
    event.correlationId,
    JSON.stringify(event.payload),
  ];
}

/** One row of `audit_events` as the event it holds. */
export const AuditRowSchema = z
  .object({
    id: z.string(),
    version: z.number(),
    occurred_at: z.string(),
    action: z.string(),
    actor_type: z.string(),
    actor_account_id: z.string().nullable(),
    project_id: z.string().nullable(),
    issue_id: z.string().nullable(),
    issue_key: z.string().nullable(),
    correlation_id: z.string(),
    payload: jsonText(z.unknown()),
  })
  .transform((row): unknown => ({
    id: row.id,
    version: row.version,
    occurredAt: fromSqlInstant(row.occurred_at),
    action: row.action,
    actor: row.actor_type === 'user' ? { type: 'user', accountId: row.actor_account_id } : { type: row.actor_type },
    target: { projectId: row.project_id, issueId: row.issue_id, issueKey: row.issue_key },
    correlationId: row.correlation_id,
    payload: row.payload,
  }))
  .pipe(AuditEventSchema);
