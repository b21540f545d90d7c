import { describe, expect, it } from 'vitest';
import type { AuditRow, TakenBack } from '../../../src/contract/calls/audit-log';
import { strings } from '../../../src/frontend/shared/strings';
import { appliedWith, hashOf, oneOfEach, rowWith } from './audit-fixtures';

const said = ({ event }: AuditRow, takesBack?: readonly TakenBack[]) => strings.audit.sentence(event, takesBack);
const app = { actor: { type: 'app' } };

describe('a confirmation that ended', () => {
  const ended = (...parts: string[]) => said(rowWith('readiness.expired', { parts }));

  it('because of the Definition of Ready: no edit is claimed that never happened', () => {
    expect(ended('definition')).toBe('The confirmation of readiness ended, because the Definition of Ready was changed: 88 then, 64 of 100 now');
  });

  it('because of an edit, or of both', () => {
    expect(ended('description')).toContain('because the issue was edited: 88');
    expect(ended('definition', 'summary')).toContain('because the issue was edited and the Definition of Ready was changed: 88');
  });
});

describe('a text that the rules cannot read', () => {
  it('no score is named', () => {
    expect(said(rowWith('readiness.checked', { score: null }))).toBe('Measured the readiness: not scored');
    expect(said(rowWith('readiness.signed_off', { score: null, override: true }))).toBe('Confirmed readiness against the report, not scored');
    expect(said(rowWith('readiness.expired', { scoreBefore: null }))).toContain(': not scored then, 64 of 100 now');
    expect(said(rowWith('readiness.expired', { scoreBefore: null, scoreNow: null }))).toContain(': still not scored');
  });
});

describe('readiness kept in Jira search', () => {
  const property = (after: object | null) => ({ kind: 'set_property', detail: { type: 'property', key: 'plumbline.readiness', before: null, after } });
  const value = { hmac: hashOf('b'), chars: 2 };

  it('an approval that a switch stands for is not called one', () => {
    const published = rowWith('proposal.approved', { automation: 'publish_readiness' }, app);
    expect([said(published), strings.audit.outcomeOf(published.event)]).toEqual(['Began to update readiness for Jira search', 'Begun']);
    expect(said(rowWith('proposal.approved', { automation: 'unpublish_readiness' }, app))).toBe('Began to take readiness out of Jira search');
    expect(said(rowWith('proposal.voided', { changes: ['readiness'] }, app))).toBe('Did not update readiness for Jira search, because something had changed');
  });

  it('written: put in, taken out, failed', () => {
    expect([said(appliedWith(property(value))), said(appliedWith(property(null)))]).toEqual([
      'Updated readiness for Jira search',
      'Took readiness out of Jira search',
    ]);
    expect(said(rowWith('change.failed', { kind: 'set_property' }))).toBe('Could not update readiness for Jira search');
  });
});

describe('an undo', () => {
  const takesBack: readonly TakenBack[] = [
    { changeId: 'subtask-1', kind: 'delete_subtask', issueKey: 'HARB-243' },
    { changeId: 'subtask-2', kind: 'delete_subtask', issueKey: null },
    { changeId: 'priority', kind: 'set_priority', issueKey: null },
  ];
  const changes = takesBack.map(({ changeId }) => changeId);

  it('an approval says what goes and what comes back, of what was approved', () => {
    expect(said(rowWith('proposal.approved', { changes }), takesBack)).toBe('Approved the deletion of HARB-243 and sub-task 2; the return to the former priority');
    expect(said(rowWith('proposal.approved', { changes: ['subtask-1'] }), takesBack)).toBe('Approved the deletion of HARB-243');
    expect(said(rowWith('proposal.voided', { changes: ['subtask-1'] }), takesBack)).toBe('Refused the approval, because HARB-243 no longer stood as approved');
  });

  it('a deletion names what goes and who made it; without a key it says as much as it knows', () => {
    const deleted = appliedWith({ changeId: 'subtask-1', kind: 'delete_subtask', detail: { type: 'text', text: { hmac: hashOf('b'), chars: 2 } } });
    expect(said(deleted, takesBack)).toBe('Deleted HARB-243, which Plumbline had created');
    expect(said(deleted)).toBe('Deleted a sub-task, which Plumbline had created');
    expect(said(appliedWith({}), takesBack)).toBe('Put back the former priority in Jira');
  });

  it('an undo of an undo makes things again', () => {
    const again = [{ changeId: 'subtask-1', kind: 'create_subtask', issueKey: null }] as const;
    expect(said(rowWith('proposal.approved', { changes: ['subtask-1'] }), again)).toBe('Approved the restoration of sub-task 1');
  });

  it('what no undo is about reads as before', () => {
    expect(oneOfEach.map((row) => said(row))).toContain('Approved priority and sub-task 3');
  });
});
