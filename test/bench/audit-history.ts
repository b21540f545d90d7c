import { composeEvent } from '../../src/domain/audit/compose-event';
import type { AuditActor, AuditEntry, AuditEvent, ChangeDetail } from '../../src/domain/audit/event';
import type { FieldValue } from '../../src/domain/triage/field';

/** How busy a made-up past is. Everything in it follows from these numbers: the same shape is the same past. */
export interface HistoryShape {
  readonly events: number;
  /** Epoch milliseconds of the first and the last event. */
  readonly firstAt: number;
  readonly lastAt: number;
}

const PROJECTS = 4;
const ISSUES = 120;
const PEOPLE = 8;
const SETTINGS_VERSIONS = 5;

const values = (before: FieldValue[], add: FieldValue[], remove: FieldValue[] = []): ChangeDetail => ({
  type: 'values',
  before,
  beforeTotal: before.length,
  add,
  remove,
});
const label = (name: string): FieldValue => ({ id: name, name });
const medium: FieldValue = { id: '3', name: 'Medium' };
const high: FieldValue = { id: '2', name: 'High' };
const details: readonly (readonly [changeId: string, kind: 'edit_components' | 'edit_labels' | 'set_priority', detail: ChangeDetail])[] = [
  ['components', 'edit_components', values([], [{ id: '10042', name: 'Kiosk' }])],
  ['labels', 'edit_labels', values([label('printing')], [label('hardware'), label('regression')])],
  ['priority', 'set_priority', values([medium], [high], [medium])],
];

/**
 * What a site's log holds after a while, in order: triages, most of them approved, some failed, dismissed, void, undone or
 * never settled, and settings saved now and then. About ten events a triage, spread over 4 projects, 120 issues and 8 people.
 */
export function* auditHistory({ events, firstAt, lastAt }: HistoryShape): Generator<AuditEvent> {
  let made = 0;
  for (let story = 0; made < events; story++) {
    for (const event of storyEvents(story, () => firstAt + Math.floor(((lastAt - firstAt) * made) / events))) {
      if (made === events) return;
      made++;
      yield event;
    }
  }
}

function* storyEvents(story: number, now: () => number): Generator<AuditEvent> {
  const issue = story % ISSUES;
  const projectId = String(30_001 + (issue % PROJECTS));
  const target = { projectId, issueId: String(50_001 + issue), issueKey: `PAST-${issue + 1}` };
  const actor: AuditActor =
    story % 5 === 4 ? { type: 'app' } : { type: 'user', accountId: `712020:past-person-${(story * 7) % PEOPLE}` };
  const settingsVersion = 1 + (Math.floor(story / 50) % SETTINGS_VERSIONS);
  const named = { proposalId: `past-proposal-${String(story).padStart(8, '0')}`, code: 'a1b2c3d4' };
  let request = 0;
  const newRequest = () => `past-request-${story}-${request++}`;
  let correlationId = newRequest();
  const event = (entry: AuditEntry) => composeEvent({ actor, target, correlationId }, entry, now());

  if (story % 50 === 49) {
    const payload = { fromVersion: settingsVersion - 1, toVersion: settingsVersion, changed: ['automaticTriage'] };
    yield event({ action: 'settings.changed', payload });
    yield event({ action: 'policy.activated', payload: { version: settingsVersion } });
    correlationId = newRequest();
  }
  yield event({ action: 'analysis.requested', payload: {} });
  if (story % 23 === 22) {
    yield event({ action: 'analysis.failed', payload: { problem: 'jira_unavailable' } });
    return;
  }
  if (story % 31 === 30) yield event({ action: 'quota.denied', payload: { quota: 'forge_llm_requests', model: 'claude-haiku' } });
  const changes = details.map(([changeId]) => changeId);
  const analysis = { answeredBy: 'model', modelAsked: 'claude-haiku', promptVersion: '3', inputTokens: 1_200, outputTokens: 160 } as const;
  yield event({ action: 'analysis.completed', payload: { ...named, ...analysis, settingsVersion, changes } });
  correlationId = newRequest();
  if (story % 11 === 10) {
    yield event({ action: 'proposal.voided', payload: { ...named, changes } });
    return;
  }
  if (story % 7 === 6) {
    for (const changeId of changes) yield event({ action: 'proposal.dismissed', payload: { ...named, changeId } });
    return;
  }
  yield event({ action: 'proposal.approved', payload: { ...named, changes, overwrites: [] } });
  const attempts = details.map(([changeId, kind, detail]) => ({ ...named, changeId, kind, settingsVersion, attempt: 1, detail }));
  for (const attempt of attempts) yield event({ action: 'change.intended', payload: attempt });
  for (const { detail, ...attempt } of attempts) {
    // A function that died: nobody knows yet what became of it.
    if (story % 211 === 210 && attempt.changeId === 'labels') continue;
    const isFailed = story % 13 === 12 && attempt.changeId === 'priority';
    yield isFailed
      ? event({ action: 'change.failed', payload: { ...attempt, problem: 'jira_forbidden' } })
      : event({ action: 'change.applied', payload: { ...attempt, detail, found: false, created: null } });
  }
  if (story % 17 !== 16) return;
  correlationId = newRequest();
  const by = { proposalId: `${named.proposalId}-undo`, code: 'd4c3b2a1' };
  for (const { detail: _detail, attempt: _attempt, ...change } of attempts) yield event({ action: 'change.undone', payload: { ...change, by } });
}
