import { AuditPageSchema, type AuditPage } from '../../../src/contract/calls/audit-log';

export const siteContext = { locale: 'de-DE', timezone: 'UTC', extension: {} };

const envelope = {
  version: 1,
  target: { projectId: '10000', issueId: '10001', issueKey: 'HARBOR-1' },
  correlationId: 'corr-1',
} as const;
const proposal = { proposalId: 'p1', code: 'abababab' };
const change = { ...proposal, field: 'priority', attempt: 1 } as const;
const values = { before: [{ id: '2', name: 'High' }], after: [{ id: '1', name: 'Highest' }] };
const alex = { type: 'user', accountId: 'account-alex' } as const;

/** One event of every action, newest first. */
export const oneOfEach = AuditPageSchema.shape.events.parse(
  [
    { ...envelope, actor: alex, action: 'change.applied', payload: { ...change, ...values, found: false } },
    { ...envelope, actor: alex, action: 'change.failed', payload: { ...change, problem: 'jira_rejected' } },
    { ...envelope, actor: alex, action: 'change.intended', payload: { ...change, ...values } },
    { ...envelope, actor: alex, action: 'proposal.approved', payload: { ...proposal, fields: ['priority'] } },
    { ...envelope, actor: alex, action: 'proposal.dismissed', payload: { ...proposal, field: 'labels' } },
    { ...envelope, actor: alex, action: 'proposal.voided', payload: { ...proposal, fields: ['priority'] } },
    {
      ...envelope,
      actor: { type: 'app' },
      action: 'analysis.completed',
      payload: {
        ...proposal,
        answeredBy: 'model',
        modelAsked: 'claude-haiku-4-5',
        settingsVersion: 3,
        promptVersion: 'triage-1',
        inputTokens: 900,
        outputTokens: null,
        fields: ['priority', 'labels'],
      },
    },
    { ...envelope, actor: alex, action: 'analysis.failed', payload: { problem: 'too_slow' } },
    { ...envelope, actor: alex, action: 'analysis.requested', payload: { settingsVersion: 3 } },
    {
      ...envelope,
      actor: alex,
      target: { projectId: '10000', issueId: null, issueKey: null },
      action: 'settings.changed',
      payload: { fromVersion: 2, toVersion: 3, changed: ['modelTier'] },
    },
    { ...envelope, actor: { type: 'schedule' }, action: 'data.erased', payload: { what: 'account', count: 4 } },
    {
      ...envelope,
      actor: { type: 'schedule' },
      action: 'retention.pruned',
      payload: { olderThanDays: 365, count: 12 },
    },
  ].map((event, index) => ({
    ...event,
    id: `event-${index}`,
    occurredAt: `2026-11-22T02:00:${String(59 - index).padStart(2, '0')}.000Z`,
  })),
);

export const auditPage = (part: Partial<AuditPage> = {}): AuditPage =>
  AuditPageSchema.parse({ events: oneOfEach, nextCursor: null, unknownOutcomes: 0, ...part });
