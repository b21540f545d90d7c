import { composeEvent } from '../../../src/domain/audit/compose-event';
import type { AuditEntry, AuditEvent } from '../../../src/domain/audit/event';
import type { Change } from '../../../src/domain/change/change';
import { planChange } from '../../../src/domain/change/plan-change';
import type { Proposal } from '../../../src/domain/change/proposal';
import { fingerprintsOf, onlyIssue, type TouchedState } from '../../../src/domain/change/touched';
import type { TrackedIssue } from '../../../src/domain/issue/tracked-issue';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import type { FieldValues } from '../../../src/domain/taxonomy/taxonomy';

export const START = Date.parse('2026-01-05T09:00:00.000Z');

export const value = (name: string) => ({ id: name, name });
export const held: FieldValues = { priority: [value('Medium')], components: [value('A')], labels: [], type: [value('Task')] };

export const issueWith = (values: FieldValues, summary = 'Login fails'): TrackedIssue => ({
  snapshot: takeSnapshot({ id: '1', key: 'A-1', projectId: '2', issueType: 'Bug', summary, description: 'Since Monday.' }),
  values,
  environment: '',
  createdAt: Date.parse('2026-01-05T08:00:00Z'),
  restricted: false,
});

export const stateWith = (values: FieldValues, beside: Partial<TouchedState> = {}): TouchedState => ({
  ...onlyIssue(issueWith(values)),
  ...beside,
});

const text = { blocks: [{ type: 'paragraph' as const, text: 'Please add steps.' }], draftedBy: 'model' as const };

/** One change of every kind a proposal of a triage or a draft can hold. */
export const everyChange: Change[] = [
  planChange('priority', held.priority, [value('High')]),
  planChange('components', held.components, [value('B')]),
  planChange('labels', held.labels, [value('login')]),
  planChange('type', held.type, [value('Bug')]),
  { id: 'property', kind: 'set_property', key: 'plumbline.readiness', before: null, after: { score: 40 } },
  { id: 'comment', kind: 'add_comment', text },
  { id: 'link', kind: 'link_issues', type: { id: '7', name: 'Duplicate' }, direction: 'outward', other: { id: '9', key: 'A-9' } },
  { id: 'subtask-1', kind: 'create_subtask', issueTypeId: '5', summary: 'Write a test', text },
];

export const proposalOf = (changes: Change[], state = stateWith(held)): Proposal => ({
  id: 'p1',
  issueId: '1',
  issueKey: 'A-1',
  projectId: '2',
  createdAt: '2026-01-05T09:00:00.000Z',
  origin: { type: 'triage' },
  settingsVersion: 3,
  promptVersion: 'triage-1',
  modelAsked: 'claude-haiku-4-5-20251001',
  modelAnswered: 'claude-haiku-4-5-20251001',
  fingerprints: fingerprintsOf(changes, state),
  changes,
});

const scene = {
  actor: { type: 'user', accountId: 'u' } as const,
  target: { projectId: '2', issueId: '1', issueKey: 'A-1' },
  correlationId: 'c',
};
/** An event `ms` after the start. */
export const at = (entry: AuditEntry, ms = 0): AuditEvent => composeEvent(scene, entry, START + ms);

const of = (changeId: string) => ({
  proposalId: 'p1',
  code: 'abcd',
  changeId,
  kind: 'set_priority' as const,
  settingsVersion: 3,
});
const detail = { type: 'values' as const, before: [], beforeTotal: 0, add: [], remove: [] };

export const intended = (changeId: string, attempt = 1, ms = 0) =>
  at({ action: 'change.intended', payload: { ...of(changeId), attempt, detail } }, ms);
export const applied = (changeId: string, attempt = 1, ms = 0) =>
  at({ action: 'change.applied', payload: { ...of(changeId), attempt, detail, found: false, created: null } }, ms);
export const failed = (changeId: string, attempt = 1, ms = 0) =>
  at({ action: 'change.failed', payload: { ...of(changeId), attempt, problem: 'forbidden' } }, ms);
export const dismissed = (changeId: string) =>
  at({ action: 'proposal.dismissed', payload: { proposalId: 'p1', code: 'abcd', changeId } });
export const undone = (changeId: string, ms = 0) =>
  at({ action: 'change.undone', payload: { ...of(changeId), by: { proposalId: 'u1', code: 'ef01' } } }, ms);
export const restored = (changeId: string, ms = 0) =>
  at({ action: 'change.restored', payload: { ...of(changeId), by: { proposalId: 'u2', code: 'ef02' } } }, ms);
