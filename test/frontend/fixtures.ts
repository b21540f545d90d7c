import type { z } from 'zod';
import {
  IssuePanelViewSchema,
  type IssuePanelView,
  type SuggestionView,
  type TriageView,
} from '../../src/contract/calls/issue-panel';
import { ProjectSettingsViewSchema, type ProjectSettingsView } from '../../src/contract/calls/project-settings';
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
  confidence: { level: 'high', because: ['quote_found', 'value_named', 'rules_agree'] },
  status: 'open',
  outdated: false,
  ...part,
});

export const components = (part: Partial<SuggestionView> = {}): SuggestionView =>
  suggestion({
    field: 'components',
    current: [],
    proposed: [{ id: '11', name: 'Checkout' }],
    effect: 'set',
    reason: 'The checkout is named.',
    confidence: { level: 'low', because: ['quote_found'] },
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
  ...part,
});

export const panel = (part: Partial<IssuePanelView> = {}): IssuePanelView =>
  IssuePanelViewSchema.parse({
    issueKey: 'HARBOR-1',
    canEdit: true,
    queued: false,
    hiddenCharacters: 0,
    triage: null,
    drafts: [],
    undos: [],
    ...part,
  });

export const settings = (part: Partial<ProjectSettingsView> = {}): ProjectSettingsView =>
  ProjectSettingsViewSchema.parse({
    projectKey: 'HARBOR',
    version: 3,
    savedAt: '2026-11-21T10:00:00.000Z',
    savedBy: 'account-alex',
    settings: {
      fields: {
        priority: { enabled: true, allow: null },
        components: { enabled: true, allow: ['11', '99'] },
        labels: { enabled: false, allow: null },
      },
      modelTier: 'haiku',
      automaticTriage: false,
    },
    offered: {
      priority: [
        { id: '1', name: 'Highest' },
        { id: '2', name: 'High' },
      ],
      components: [
        { id: '11', name: 'Checkout' },
        { id: '12', name: 'Kiosk' },
      ],
      labels: [],
    },
    ...part,
  } satisfies z.input<typeof ProjectSettingsViewSchema>);
