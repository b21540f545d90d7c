import { describe, expect, it } from 'vitest';
import type { AuditRow } from '../../../../src/contract/calls/audit-log';
import { codeOf, factsOf } from '../../../../src/frontend/audit-log/event/event-facts';
import { appliedWith, calendar, hashOf, oneOfEach, rowOf } from '../audit-fixtures';

const namesOf = ({ event }: AuditRow) => factsOf(event, calendar).map((fact) => fact.name);
const valueIn = ({ event }: AuditRow, name: string) => factsOf(event, calendar).find((fact) => fact.name === name)?.value;
const valueOf = (action: string, name: string) => valueIn(rowOf(action), name);

describe('factsOf', () => {
  it('a problem of the closed list: its title and its code; any other: as it was recorded', () => {
    expect(valueOf('change.failed', 'Problem')).toBe('Jira refused the change (jira_rejected)');
    expect(valueOf('analysis.failed', 'Problem')).toBe('too_slow');
  });

  it('a token count that nobody knows: unknown, never zero', () => {
    expect(valueOf('analysis.completed', 'Tokens')).toBe('900 in, unknown out');
  });

  it('no two facts of one event share a name', () => {
    for (const row of oneOfEach) expect(new Set(namesOf(row)).size).toBe(namesOf(row).length);
  });

  it('values: what stood there, what was added and what was removed', () => {
    const row = rowOf('change.applied');
    expect(['Before', 'Added', 'Removed'].map((name) => valueIn(row, name))).toEqual(['High', 'Highest', 'High']);
  });

  it('a text: how long it was and what proves it, never a word of it', () => {
    const row = appliedWith({ kind: 'add_comment', detail: { type: 'text', text: { hmac: hashOf('f'), chars: 1234 } } });
    expect(valueIn(row, 'Text')).toBe('1,234 characters, provable later');
    expect(factsOf(row.event, calendar)).toContainEqual({ name: 'Text, HMAC-SHA256', value: hashOf('f'), isCode: true });
  });

  it('a property: its key, and content that was not there before', () => {
    const after = { hmac: hashOf('b'), chars: 2 };
    const row = appliedWith({ kind: 'set_property', detail: { type: 'property', key: 'plumbline.state', before: null, after } });
    expect([valueIn(row, 'Property'), valueIn(row, 'Content before'), valueIn(row, 'Content after')]).toEqual([
      'plumbline.state',
      'None',
      '2 characters, provable later',
    ]);
  });

  it('a link: its type and the other end', () => {
    const detail = { type: 'link', linkType: 'Duplicate', direction: 'outward', otherKey: 'HARBOR-9' };
    const row = appliedWith({ kind: 'link_issues', detail });
    expect([valueIn(row, 'Link type'), valueIn(row, 'Link')]).toEqual(['Duplicate', 'To HARBOR-9']);
  });

  it('a created sub-task: its key, or its id while the key is not known', () => {
    expect(valueIn(appliedWith({ created: { id: '7', key: 'HARBOR-7' } }), 'Created')).toBe('HARBOR-7');
    expect(valueIn(appliedWith({ created: { id: '7', key: null } }), 'Created')).toBe('7');
    expect(valueIn(appliedWith({ found: true }), 'How it was seen')).toContain('already in Jira');
  });

  it('an export: its filter in words, and that it was of one person without saying whose', () => {
    expect(valueOf('data.exported', 'Filter')).toBe('Action: Change applied; Issue key: HARBOR-1; Only one person');
  });
});

describe('codeOf', () => {
  it('undefined for an event without a proposal', () => {
    const without = oneOfEach.filter(({ event }) => codeOf(event) === undefined).map(({ event }) => event.action);
    expect(without).toEqual([
      'analysis.failed',
      'analysis.requested',
      'readiness.checked',
      'readiness.signed_off',
      'readiness.withdrawn',
      'readiness.expired',
      'workorder.drafted',
      'quota.denied',
      'settings.changed',
      'policy.activated',
      'data.exported',
      'data.erased',
      'retention.pruned',
      'integrity.verified',
      'integrity.failed',
    ]);
  });
});
