import {
  AuditPageSchema,
  type AuditDetail,
  type AuditPage,
  type AuditRow,
  type DecisionChart,
  type IntegrityView,
} from '../../../src/contract/calls/audit-log';
import type { UndoView } from '../../../src/contract/calls/changes';
import type { SurfaceCall } from '../../support/uikit-host';
import { ok } from '../fixtures';

export const siteContext = { locale: 'de-DE', timezone: 'UTC', extension: {} };
export const calendar = { locale: 'en-US', timeZone: 'UTC' };
export const hashOf = (digit: string) => digit.repeat(64);

const envelope = {
  version: 1,
  target: { projectId: '10000', issueId: '10001', issueKey: 'HARBOR-1' },
  correlationId: 'corr-1',
} as const;
const proposal = { proposalId: 'p1', code: 'abababab' };
const change = { ...proposal, changeId: 'priority', kind: 'set_priority', settingsVersion: 3 } as const;
const attempt = { ...change, attempt: 1 };
const high = { id: '2', name: 'High' };
const detail = { type: 'values', before: [high], beforeTotal: 1, add: [{ id: '1', name: 'Highest' }], remove: [high] } as const;
const by = { proposalId: 'p2', code: 'cdcdcdcd' };
const alex = { type: 'user', accountId: 'account-alex' } as const;
const schedule = { type: 'schedule' } as const;
const site = { projectId: null, issueId: null, issueKey: null };
const readiness = { state: hashOf('5'), score: 51, status: 'needs_clarification', settingsVersion: 3 } as const;
const byModel = { modelAsked: 'claude-haiku-4-5', inputTokens: 700, outputTokens: 90 } as const;
const exported = {
  from: null,
  to: null,
  action: 'change.applied',
  issueKey: 'HARBOR-1',
  projectId: null,
  outcome: null,
  proposalId: null,
  correlationId: null,
  byAccount: true,
};

const byAlex = (action: string, payload: object) => ({ ...envelope, actor: alex, action, payload });
const bySchedule = (action: string, payload: object) => ({ ...envelope, target: site, actor: schedule, action, payload });

/** One event of every action, newest first. */
export const oneOfEach: AuditRow[] = AuditPageSchema.shape.rows.parse(
  [
    byAlex('change.applied', { ...attempt, detail, found: false, created: null }),
    byAlex('change.failed', { ...attempt, problem: 'jira_rejected' }),
    byAlex('change.intended', { ...attempt, detail }),
    byAlex('change.undone', { ...change, by }),
    byAlex('change.restored', { ...change, by }),
    byAlex('proposal.approved', { ...proposal, changes: ['priority', 'subtask-3'], overwrites: ['priority'] }),
    byAlex('proposal.created', { ...by, origin: { type: 'undo', proposalId: 'p1' }, changes: ['priority'], kinds: ['set_priority'] }),
    byAlex('proposal.dismissed', { ...proposal, changeId: 'labels' }),
    byAlex('proposal.voided', { ...proposal, changes: ['priority'] }),
    {
      ...byAlex('analysis.completed', {
        ...proposal,
        answeredBy: 'model',
        modelAsked: 'claude-haiku-4-5',
        settingsVersion: 3,
        promptVersion: 'triage-1',
        inputTokens: 900,
        outputTokens: null,
        changes: ['priority', 'labels'],
      }),
      actor: { type: 'app' },
    },
    byAlex('analysis.failed', { problem: 'too_slow' }),
    byAlex('analysis.requested', {}),
    byAlex('readiness.checked', { ...readiness, ...byModel, byRules: 3, byModel: 1, promptVersion: 'readiness-1' }),
    byAlex('readiness.signed_off', { ...readiness, override: true, openBlockers: 0 }),
    byAlex('readiness.withdrawn', { signOff: 'event-11' }),
    byAlex('readiness.expired', { signOff: 'event-11', parts: ['description'], scoreBefore: 88, scoreNow: 64 }),
    byAlex('workorder.drafted', {
      ...{ ...byModel, workOrderId: 'order-1', profile: 'strict', answeredBy: 'model', promptVersion: 'work-order-1', settingsVersion: 3 },
      ...{ statements: 12, dropped: 1 },
    }),
    byAlex('quota.denied', { quota: 'forge_llm_requests', model: 'claude-haiku-4-5' }),
    byAlex('settings.changed', { fromVersion: 2, toVersion: 3, changed: ['modelTier'] }),
    byAlex('policy.activated', { version: 3 }),
    byAlex('data.exported', { format: 'csv', filter: exported, fromSeq: 1, toSeq: 99 }),
    bySchedule('data.erased', { what: 'account', count: 4 }),
    bySchedule('retention.pruned', {
      what: 'audit_events',
      olderThanDays: 365,
      count: 12,
      cut: { fromSeq: 1, toSeq: 12, hashBefore: hashOf('0'), hashAfter: hashOf('a') },
    }),
    bySchedule('integrity.verified', { fromSeq: 13, toSeq: 99, events: 87 }),
    bySchedule('integrity.failed', { problem: 'edited', seq: 17 }),
  ].map((event, index) => ({
    seq: 1300 - index,
    event: { ...event, id: `event-${index}`, occurredAt: `2026-11-22T02:00:${String(59 - index).padStart(2, '0')}.000Z` },
  })),
);

export const rowOf = (action: string): AuditRow => {
  const row = oneOfEach.find(({ event }) => event.action === action);
  if (!row) throw new Error(`No fixture for ${action}.`);
  return row;
};

/** The event of an action with something else in its payload, done by the app where that is said. */
export const rowWith = (action: string, payload: object, more: object = {}): AuditRow => {
  const { seq, event } = rowOf(action);
  return AuditPageSchema.shape.rows.element.parse({ seq, event: { ...event, ...more, payload: { ...event.payload, ...payload } } });
};

/** The applied change with something else in its payload. */
export const appliedWith = (payload: object): AuditRow => rowWith('change.applied', payload);

export const auditPage = (part: Partial<AuditPage> = {}): AuditPage =>
  AuditPageSchema.parse({ rows: oneOfEach, nextBefore: null, ...part });

export const auditDetail = (row: AuditRow, part: Partial<AuditDetail['proof']> = {}): AuditDetail => ({
  ...row,
  proof: {
    previousHash: hashOf('1'),
    bodyHash: hashOf('2'),
    hash: hashOf('3'),
    checks: { body: true, link: true, account: null },
    anchoredBy: { seq: 1310, at: '2026-11-22T03:00:00.000Z' },
    ...part,
  },
});

export const integrity = (part: Partial<IntegrityView> = {}): IntegrityView => ({
  head: { seq: 1300, hash: hashOf('c') },
  lastVerified: { at: '2026-11-22T02:30:00.000Z', throughSeq: 1290, findings: [] },
  anchors: {
    kvs: { count: 14, last: { seq: 1290, hash: hashOf('d'), at: '2026-11-22T02:00:00.000Z' } },
    jira: { count: 0, last: null },
  },
  cut: null,
  ...part,
});

export const chart = (values: Partial<DecisionChart['days'][number]>[] = [{ approved: 3, applied: 2, failed: 1 }]): DecisionChart => ({
  days: values.map((value, index) => ({
    day: new Date(Date.UTC(2026, 10, 10 + index)).toISOString().slice(0, 10),
    ...{ approved: 0, dismissed: 0, voided: 0, applied: 0, failed: 0, undone: 0, upkeep: 0 },
    ...value,
  })),
});

export const undo = (issue: number, part: Partial<UndoView> = {}): UndoView => ({
  proposalId: `undo-${issue}`,
  digest: hashOf('e'),
  code: 'eeeeeeee',
  createdAt: '2026-11-22T04:00:00.000Z',
  issueId: String(10_000 + issue),
  issueKey: `HARBOR-${issue}`,
  undoes: 'p1',
  changes: [
    {
      change: { id: 'priority', kind: 'set_priority', before: { id: '1', name: 'Highest' }, after: high },
      status: 'open',
      outdated: false,
      overwrites: false,
      createdKey: null,
      problem: null,
    },
  ],
  kept: [],
  ...part,
});

type Status = UndoView['changes'][number]['status'];
/** The same undo after an attempt. */
export const attempted = (view: UndoView, status: Status, problem: string | null = null): UndoView => ({
  ...view,
  changes: view.changes.map((one) => ({ ...one, status, problem })),
});

type Answers = Readonly<Record<string, (payload: unknown) => unknown>>;

/** A page with one of each event and nothing wrong, where `answers` say nothing else. */
export const answering =
  (answers: Answers = {}) =>
  ({ name, payload }: SurfaceCall): unknown => {
    const standard: Answers = {
      listAuditEvents: () => ok(auditPage()),
      listUnknownOutcomes: () => ok(auditPage({ rows: [] })),
      getAuditEvent: () => ok(auditDetail(rowOf('change.applied'))),
      getIntegrity: () => ok(integrity()),
      getDecisionChart: () => ok(chart()),
    };
    const answer = answers[name] ?? standard[name];
    if (!answer) throw new Error(`Nothing answers ${name}.`);
    return answer(payload);
  };
