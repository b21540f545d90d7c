import type { Definition, JudgedCriterion } from '../../../src/domain/readiness/criterion';
import type { Finding } from '../../../src/domain/readiness/finding';
import { issueState } from '../../../src/domain/readiness/issue-state';
import { defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import type { IssueState, ReadinessReport, SignOff } from '../../../src/domain/readiness/report';
import { factsOf } from './rules/facts';

export const empty: Definition = { rules: {}, judged: [] };
export const { weights, threshold } = defaultReadiness;

export const ownCriterion = (id: string, severity: JudgedCriterion['severity'] = 'warning'): JudgedCriterion => ({
  id: `own-${id}`,
  title: `Title of ${id}`,
  guidance: `What counts for ${id}`,
  severity,
});

export const findingOf = (criterion: string, points: number): Finding => ({
  criterion,
  by: 'rules',
  severity: 'warning',
  points,
  spans: [],
  count: null,
  areas: [],
});

export const stateOf = (summary: string, description = '', definition = empty): IssueState => issueState(factsOf(summary, description), definition);

/** A report as it is kept; what is not given says that nothing is missing. */
export const reportOf = (state: IssueState, more: Partial<ReadinessReport> = {}): ReadinessReport => ({
  v: 1,
  issueId: '1',
  issueKey: 'A-1',
  projectId: '2',
  createdAt: '2026-01-01T00:00:00.000Z',
  state,
  settingsVersion: 0,
  score: 100,
  status: 'ready',
  findings: [],
  met: [],
  cannotTell: [],
  judgements: [],
  modelAsked: null,
  modelProblem: null,
  ...more,
});

export const signOffOf = (state: IssueState, more: Partial<SignOff> = {}): SignOff => ({
  issueId: '1',
  projectId: '2',
  signedAt: '2026-01-01T00:00:00.000Z',
  state,
  score: 100,
  override: false,
  despite: [],
  eventId: 'readiness.signed_off:1',
  expiry: null,
  ...more,
});
