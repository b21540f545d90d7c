import * as z from 'zod';
import { AuditEventSchema } from '../../domain/audit/event';
import { call } from '../call';

export const AuditPageSchema = z.object({
  events: z.array(AuditEventSchema),
  /** Opaque; sent back to read the next, older page. Null on the last page. */
  nextCursor: z.string().nullable(),
  /** Changes that were begun and whose outcome in Jira is not known yet; counted on the first page, 0 on later ones. */
  unknownOutcomes: z.number().int().nonnegative(),
});
export type AuditPage = z.infer<typeof AuditPageSchema>;

export const auditLogCalls = {
  listAuditEvents: call(
    'listAuditEvents',
    z.strictObject({ cursor: z.string().max(300).nullable(), pageSize: z.number().int().min(1).max(100) }),
    AuditPageSchema,
  ),
} as const;
