import * as z from 'zod';
import { app } from '../app';
import { statusNames } from '../contract/calls/readiness';
import { errorCodeOf } from '../domain/errors';
import type { ReadinessStatus } from '../domain/readiness/report-words';

/** What Forge hands to a function of dynamic properties, as far as it is used. */
const PayloadSchema = z.object({
  extension: z.object({
    issue: z.object({ id: z.coerce.string().regex(/^\d{1,19}$/) }),
    project: z.object({ id: z.coerce.string().regex(/^\d{1,19}$/) }).optional().catch(undefined),
  }),
});

interface Badge {
  readonly status: {
    readonly type: 'lozenge';
    readonly value: { readonly label: string; readonly type: 'success' | 'moved' | 'removed' };
  };
}

const types: Readonly<Record<ReadinessStatus, Badge['status']['value']['type']>> = {
  ready: 'success',
  needs_clarification: 'moved',
  blocked: 'removed',
};

/**
 * The lozenge on the panel while it is collapsed. The issue is read as the person who looks, so Jira decides who sees one;
 * where anything fails there is none, and the panel itself says why when it is opened.
 */
export async function readinessBadge(payload: unknown): Promise<Badge | Record<string, never>> {
  const parsed = PayloadSchema.safeParse(payload);
  if (!parsed.success || !app.isLicensed()) return {};
  const { issue, project } = parsed.data.extension;
  try {
    const { score, status, isConfirmed } = await app.readBadge({ issueId: issue.id, projectGuess: project?.id ?? null });
    const parts = [statusNames[status], score === null ? 'not scored' : `${score}`, ...(isConfirmed ? ['confirmed'] : [])];
    return { status: { type: 'lozenge', value: { label: parts.join(' · '), type: types[status] } } };
  } catch (thrown) {
    if (!app.isConsentRequest(thrown)) app.log('badge.failed', { code: errorCodeOf(thrown) });
    return {};
  }
}
