import { AuditEventSchema, type AuditEvent } from './event';
import type { AuditRecord } from './record';

/** The event a record holds; undefined when somebody made it unreadable, or a newer version of the app wrote it. */
export function parseRecord({ body, account }: AuditRecord): AuditEvent | undefined {
  const { actorType, projectId, issueId, issueKey, actorSeal: _seal, proposalId: _id, settingsVersion: _version, ...rest } = body;
  const actor = actorType === 'user' ? { type: actorType, accountId: account?.id ?? null } : { type: actorType };
  return AuditEventSchema.safeParse({ ...rest, actor, target: { projectId, issueId, issueKey } }).data;
}
