import {
  IssuePanelViewSchema,
  type IssuePanelView,
  type SuggestionView,
  type TriageView,
} from '../../src/contract/calls/issue-panel';
import type { CallError, ErrorCode, Result } from '../../src/contract/result';

export const issueContext = {
  locale: 'en-US',
  timezone: 'UTC',
  extension: { issue: { id: '10001', key: 'HARBOR-1' } },
};
export const projectContext = {
  locale: 'en-US',
  timezone: 'UTC',
  extension: { project: { id: '10000', key: 'HARBOR' } },
};

export const ok = <Data>(data: Data): Result<Data> => ({ ok: true, data });
export const failed = (code: ErrorCode, more: Partial<CallError> = {}): Result<never> => ({
  ok: false,
  error: { code, reference: 'ref-1', ...more },
});

export const suggestion = (part: Partial<SuggestionView> = {}): SuggestionView => ({
  field: 'priority',
  changeId: part.field ?? 'priority',
  current: [{ id: '2', name: 'High' }],
  proposed: [{ id: '1', name: 'Highest' }],
  effect: 'replace',
  reason: 'Checkout is down for everybody.',
  evidence: [{ source: 'description', quote: 'nobody can pay' }],
  confidence: { level: 'high', because: ['quote_found', 'value_named', 'rules_agree'], measured: null },
  basis: ['model', 'text'],
  pastIssues: [],
  policy: { settingsVersion: 3, choices: 12 },
  status: 'open',
  outdated: false,
  ...part,
});

export const components = (part: Partial<SuggestionView> = {}): SuggestionView =>
  suggestion({
    field: 'components',
    current: [],
    proposed: [{ id: '11', name: 'Checkout' }],
    effect: 'add',
    reason: 'The checkout is named.',
    confidence: { level: 'low', because: ['quote_found'], measured: null },
    ...part,
  });

export const triage = (part: Partial<TriageView> = {}): TriageView => ({
  proposalId: 'p1',
  digest: 'ab'.repeat(32),
  code: 'abababab',
  createdAt: '2026-11-22T02:00:00.000Z',
  textChanged: false,
  answeredBy: 'model',
  modelAsked: 'claude-haiku-4-5',
  modelProblem: null,
  suggestions: [suggestion(), components()],
  abstentions: [{ field: 'labels', why: 'switched_off' }],
  waiting: 0,
  history: { status: 'none', read: 0 },
  ...part,
});

export const panel = (part: Partial<IssuePanelView> = {}): IssuePanelView =>
  IssuePanelViewSchema.parse({
    issueKey: 'HARBOR-1',
    canEdit: true,
    queued: false,
    hiddenCharacters: 0,
    triage: null,
    similar: null,
    questions: [],
    drafts: [],
    undos: [],
    ...part,
  });
