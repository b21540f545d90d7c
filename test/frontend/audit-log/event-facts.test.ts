import { describe, expect, it } from 'vitest';
import { codeOf, factsOf } from '../../../src/frontend/audit-log/event-facts';
import { oneOfEach } from './audit-fixtures';

const valueOf = (action: string, name: string): string | undefined => {
  const event = oneOfEach.find((one) => one.action === action);
  return event && factsOf(event).find((fact) => fact.name === name)?.value;
};

describe('factsOf', () => {
  it('a problem of the closed list: its title and its code; any other: as it was recorded', () => {
    expect(valueOf('change.failed', 'Problem')).toBe('Jira refused the change (jira_rejected)');
    expect(valueOf('analysis.failed', 'Problem')).toBe('too_slow');
  });

  it('a token count that nobody knows: unknown, never zero', () => {
    expect(valueOf('analysis.completed', 'Tokens')).toBe('900 in, unknown out');
  });

  it('no two facts of one event share a name', () => {
    for (const event of oneOfEach) {
      const names = factsOf(event).map((fact) => fact.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(0);
    }
  });

  it('before and after stand as names', () => {
    expect([valueOf('change.applied', 'Before'), valueOf('change.applied', 'After')]).toEqual(['High', 'Highest']);
  });
});

describe('codeOf', () => {
  it('undefined for an event without a proposal', () => {
    expect(oneOfEach.filter((event) => codeOf(event) === undefined).map((event) => event.action)).toEqual([
      'analysis.failed',
      'analysis.requested',
      'settings.changed',
      'data.erased',
      'retention.pruned',
    ]);
  });
});
