import { composeEvent } from '../../../src/domain/audit/compose-event';
import type { AuditActor, AuditEntry, AuditEvent } from '../../../src/domain/audit/event';
import type { HistoryEntry } from '../../../src/domain/change/history';
import { planChange } from '../../../src/domain/change/plan-change';
import { proposalName } from '../../../src/domain/change/proposal';
import type { LaterIssue } from '../../../src/domain/outcome/later-issue';
import type { StoredTriage } from '../../../src/domain/ports';
import type { FieldValues } from '../../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../../src/domain/triage/field';
import { START, held, proposalOf, value } from '../change/fixtures';

const DAY_MS = 24 * 60 * 60 * 1_000;
export const day = (days: number) => new Date(START + days * DAY_MS).toISOString();
export const LATER = START + 15 * DAY_MS;

/** Values that a triage of the issue in the change fixtures suggests: it holds Medium, A, no label and Task. */
const suggested: Readonly<Record<TriageField, readonly string[]>> = {
  priority: ['High'],
  components: ['B', 'C'],
  labels: ['login'],
  type: ['Bug'],
};

/** A triage of some fields, each as sure as `score` says. */
export function triageOf(fields: readonly TriageField[], score: number | null = 0.8): StoredTriage {
  const changes = fields.map((field) => planChange(field, held[field], suggested[field].map(value)));
  const proposal = proposalOf(changes);
  const { id, issueId, projectId, createdAt, modelAsked } = proposal;
  const suggestions = fields.map((field) => ({
    field,
    values: suggested[field].map((name) => ({ value: value(name), reason: 'r', evidence: null })),
    confidence: { level: 'high', because: [], score, measured: null },
  }));
  const report = { id, issueId, projectId, createdAt, modelAsked, answeredBy: 'model', suggestions };
  // Outcomes look at the suggestions alone; what else a report holds is beside the point here.
  return { proposal, report: report as unknown as StoredTriage['report'] };
}

const person: AuditActor = { type: 'user', accountId: 'u' };

/** What was done about one field of a triage, each with its day. */
export function eventsOf(
  { proposal }: StoredTriage,
  field: TriageField,
  ...done: readonly (readonly [what: 'intended' | 'applied' | 'failed' | 'dismissed' | 'undone' | 'restored', day: number, by?: AuditActor])[]
): AuditEvent[] {
  const name = proposalName(proposal);
  const kind = proposal.changes.find(({ id }) => id === field)?.kind ?? 'set_priority';
  const change = { ...name, changeId: field, kind, settingsVersion: 3 };
  const detail = { type: 'values' as const, before: [], beforeTotal: 0, add: [], remove: [] };
  const by = { proposalId: 'p2', code: 'c' };
  const entries = (what: (typeof done)[number][0]): AuditEntry => {
    if (what === 'intended') return { action: 'change.intended', payload: { ...change, attempt: 1, detail } };
    if (what === 'applied') return { action: 'change.applied', payload: { ...change, attempt: 1, detail, found: false, created: null } };
    if (what === 'failed') return { action: 'change.failed', payload: { ...change, attempt: 1, problem: 'p' } };
    if (what === 'dismissed') return { action: 'proposal.dismissed', payload: { ...name, changeId: field } };
    return { action: `change.${what}`, payload: { ...change, by } };
  };
  const target = { projectId: '2', issueId: '1', issueKey: 'A-1' };
  return done.map(([what, days, actor = person]) =>
    composeEvent({ actor, target, correlationId: 'c' }, entries(what), START + days * DAY_MS),
  );
}

/** The issue two weeks later: what it holds, and what people did to it, each with its day. */
export function issueLater(
  values: Partial<Record<TriageField, readonly string[]>>,
  ...done: readonly (readonly [day: number, field: HistoryEntry['field'], added: readonly string[], removed: readonly string[]])[]
): LaterIssue {
  const named = Object.entries(values).map(([field, names]) => [field, names.map(value)]);
  const byPeople = done.map(([days, field, added, removed]) => ({ field, at: day(days), by: 'u', added, removed }));
  return {
    issueId: '1',
    values: { ...held, ...(Object.fromEntries(named) as Partial<FieldValues>) },
    byPeople,
  };
}
