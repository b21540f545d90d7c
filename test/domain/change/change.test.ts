import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEvent } from '../../../src/domain/audit/compose-event';
import { AuditEventSchema, auditActions, type AuditEntry, type AuditEvent } from '../../../src/domain/audit/event';
import { changeState } from '../../../src/domain/change/change-state';
import { isInPlace, isUntouched, planChange, valuesAfter } from '../../../src/domain/change/change';
import { planAttempts } from '../../../src/domain/change/plan-attempts';
import { proposalDigest, type Proposal } from '../../../src/domain/change/proposal';
import { fingerprint } from '../../../src/domain/issue/fingerprint';

const value = (name: string) => ({ id: name, name });
const held = { priority: [value('Medium')], components: [value('A')], labels: [] };
const proposal: Proposal = {
  id: 'p1',
  issueId: '1',
  issueKey: 'A-1',
  projectId: '2',
  createdAt: '2026-01-05T09:00:00.000Z',
  settingsVersion: 3,
  promptVersion: 'triage-1',
  modelAsked: 'claude-haiku-4-5-20251001',
  answeredBy: 'model',
  changes: [planChange('priority', held.priority, [value('High')]), planChange('components', held.components, [value('B')])],
};

describe('a change', () => {
  it('priority replaces, components and labels are only added to', () => {
    expect(proposal.changes.map(({ effect }) => effect)).toEqual(['replace', 'add']);
    expect(planChange('priority', [], [value('High')]).effect).toBe('set');
  });

  it('applying it puts it in place, once', () => {
    for (const change of proposal.changes) {
      expect(isUntouched(change, held)).toBe(true);
      expect(isInPlace(change, held)).toBe(false);
      const after = { ...held, [change.field]: valuesAfter(change, held) };
      expect(isInPlace(change, after)).toBe(true);
      expect(isUntouched(change, after)).toBe(false);
      expect(valuesAfter(change, after)).toEqual(after[change.field]);
    }
  });
});

describe('proposalDigest', () => {
  it('does not depend on the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(proposal).reverse());
    expect(fingerprint(shuffled)).toBe(proposalDigest(proposal));
  });

  it('altering any single input gives another digest', () => {
    const paths = leafPaths(proposal);
    expect(paths.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ minLength: 1 }), (path, replacement) => {
        const altered: unknown = structuredClone(proposal);
        if (!alter(altered, path, replacement)) return;
        expect(fingerprint(altered)).not.toBe(proposalDigest(proposal));
      }),
      { numRuns: 500 },
    );
  });
});

function leafPaths(node: unknown, path: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, child]) => leafPaths(child, [...path, key]));
}

/** Replaces the leaf at `path`; false when the replacement is what stood there. */
function alter(node: unknown, [key = '', ...rest]: string[], replacement: string): boolean {
  const holder = node as Record<string, unknown>;
  if (rest.length > 0) return alter(holder[key], rest, replacement);
  if (holder[key] === replacement) return false;
  holder[key] = replacement;
  return true;
}

const scene = {
  actor: { type: 'user', accountId: 'u' } as const,
  target: { projectId: '2', issueId: '1', issueKey: 'A-1' },
  correlationId: 'c',
};
const START = Date.parse('2026-01-05T09:00:00.000Z');
const name = { proposalId: 'p1', code: 'abcd' };
const at = (entry: AuditEntry, ms = 0): AuditEvent => composeEvent(scene, entry, START + ms);
const intended = (attempt: number, ms = 0) =>
  at({ action: 'change.intended', payload: { ...name, field: 'priority', attempt, before: [], after: [] } }, ms);
const applied = (attempt: number) =>
  at({ action: 'change.applied', payload: { ...name, field: 'priority', attempt, before: [], after: [], found: false } });
const failed = (attempt: number) => at({ action: 'change.failed', payload: { ...name, field: 'priority', attempt, problem: 'x' } });
const dismissed = at({ action: 'proposal.dismissed', payload: { ...name, field: 'priority' } });

describe('changeState', () => {
  it.each([
    ['nothing yet', [], 0, 'open'],
    ['dismissed', [dismissed], 0, 'dismissed'],
    ['begun a moment ago', [intended(1)], 29_000, 'applying'],
    ['begun and never heard of again', [intended(1)], 30_000, 'unknown'],
    ['applied', [intended(1), applied(1)], 99_000, 'applied'],
    ['failed', [intended(1), failed(1)], 99_000, 'failed'],
    ['a second try under way', [intended(1), failed(1), intended(2, 50_000)], 51_000, 'applying'],
    ['a second try that worked', [intended(1), intended(2, 50_000), applied(2)], 99_000, 'applied'],
  ] as const)('%s', (_what, events, ms, status) => {
    expect(changeState([...events].reverse(), 'priority', START + ms).status).toBe(status);
  });
});

describe('planAttempts', () => {
  const plan = (events: AuditEvent[], values = held, ms = 99_000) =>
    planAttempts({ proposal, fields: ['priority'], events, values, now: START + ms });
  const written = { ...held, priority: [value('High')] };
  const other = { ...held, priority: [value('Low')] };

  it('an open change is due as the first attempt', () => {
    expect(plan([]).due.map(({ number }) => number)).toEqual([1]);
  });
  it('a value that somebody changed is never overwritten', () => {
    expect(plan([], other)).toMatchObject({ due: [], changed: ['priority'] });
    expect(plan([intended(1)], other)).toMatchObject({ due: [], found: [], changed: ['priority'] });
  });
  it('an unknown outcome is found when Jira holds it, and due again when it does not', () => {
    expect(plan([intended(1)], written)).toMatchObject({ due: [], found: [{ number: 1 }] });
    expect(plan([intended(1)]).due.map(({ number }) => number)).toEqual([2]);
  });
  it('a running attempt is left alone, an applied one is nothing to do, a field outside the proposal is a difference', () => {
    expect(plan([intended(1)], held, 1_000).busy).toEqual(['priority']);
    expect(plan([intended(1), applied(1)])).toMatchObject({ due: [], found: [], changed: [], busy: [] });
    expect(planAttempts({ proposal, fields: ['labels'], events: [], values: held, now: START }).changed).toEqual(['labels']);
  });
});

describe('audit events', () => {
  it('the same fact has the same id, another attempt another one', () => {
    expect(intended(1, 5).id).toBe(intended(1, 9).id);
    expect(intended(2).id).not.toBe(intended(1).id);
  });
  it('every composed event is one the log can read back, and the list of actions is closed', () => {
    for (const event of [intended(1), applied(1), failed(1), dismissed]) expect(AuditEventSchema.parse(event)).toEqual(event);
    expect(AuditEventSchema.safeParse({ ...dismissed, action: 'issue.closed' }).success).toBe(false);
    expect(new Set(auditActions).size).toBe(auditActions.length);
  });
});
