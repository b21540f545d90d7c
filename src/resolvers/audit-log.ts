import { app } from '../app';
import { auditLogCalls } from '../contract/calls/audit-log';
import { decodeCursor, encodeCursor } from './audit-cursor';
import { defineResolver } from './define-resolver';

/** The audit log page's calls. */
export const auditLog = defineResolver(
  auditLogCalls,
  {
    listAuditEvents: {
      allow: { who: 'site_admin' },
      unlicensed: 'answered',
      run: async ({ cursor, pageSize }) => {
        const { events, next, unknownOutcomes } = await app.listAuditEvents({
          after: cursor === null ? undefined : decodeCursor(cursor),
          size: pageSize,
        });
        return { events: [...events], nextCursor: next ? encodeCursor(next) : null, unknownOutcomes };
      },
    },
  },
);
