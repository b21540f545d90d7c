import type { IssueState, ReadinessReport, SignOff } from '../../../src/domain/readiness/report';
import type { WorkOrder } from '../../../src/domain/work-order/work-order';
import { fingerprint } from '../../../src/domain/issue/fingerprint';

/** A day of January 2026, for what is stored one after another. */
export const day = (date: number, time = '09:00:00.000'): string => `2026-01-${String(date).padStart(2, '0')}T${time}Z`;

/** The state of an issue whose description is this. */
export function stateOf(description: string): IssueState {
  const parts = {
    summary: fingerprint('summary'),
    description: fingerprint(description),
    environment: fingerprint(''),
    type: fingerprint('type'),
    components: fingerprint('components'),
    estimate: fingerprint(null),
    attachments: fingerprint('none'),
    definition: fingerprint('definition'),
  };
  return { hash: fingerprint(parts), parts };
}

export const sampleReport = (more: Partial<ReadinessReport> = {}): ReadinessReport => ({
  v: 1,
  issueId: '10001',
  issueKey: 'HARB-1',
  projectId: '20001',
  createdAt: day(5),
  state: stateOf('first'),
  settingsVersion: 3,
  score: 75,
  status: 'needs_clarification',
  findings: [{ criterion: 'acceptance', by: 'rules', severity: 'critical', points: 25, spans: [], count: null, areas: [] }],
  met: ['description'],
  cannotTell: [],
  judgements: [],
  modelAsked: null,
  modelProblem: null,
  ...more,
});

export const sampleSignOff = (more: Partial<SignOff> = {}): SignOff => ({
  issueId: '10001',
  projectId: '20001',
  signedAt: day(6),
  state: stateOf('first'),
  despite: [],
  score: 75,
  override: true,
  eventId: 'signed-off-1',
  expiry: null,
  ...more,
});

export const sampleOrder = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  v: 1,
  id: 'order-1',
  issueId: '10001',
  issueKey: 'HARB-1',
  projectId: '20001',
  createdAt: day(7),
  profile: 'default',
  textFingerprint: fingerprint('text'),
  readiness: { score: 64, status: 'needs_clarification' },
  sections: {
    objective: [{ basis: 'issue', text: null, span: { source: 'summary', offset: 0, length: 7, hash: fingerprint('summary') } }],
    background: [],
    in_scope: [],
    out_of_scope: [],
    assumptions: [{ basis: 'assumption', text: 'Nothing else reads the timetable.', span: null }],
    components: [],
    acceptance: [],
    implementation: [],
    test_plan: [],
    risks: [],
    rollout: [],
    questions: [],
  },
  subtasks: [{ title: 'Read the timetable', statements: [], acceptance: [] }],
  answeredBy: 'rules',
  modelAsked: null,
  modelProblem: null,
  dropped: 0,
  ...more,
});
