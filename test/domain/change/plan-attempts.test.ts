import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/domain/audit/event';
import { valuesAfter } from '../../../src/domain/change/effect';
import { planAttempts } from '../../../src/domain/change/plan-attempts';
import { ProposalSchema, proposalDigest } from '../../../src/domain/change/proposal';
import type { HistoryEntry } from '../../../src/domain/change/history';
import type { TouchedState } from '../../../src/domain/change/touched';
import { fingerprint } from '../../../src/domain/issue/fingerprint';
import { triageFields } from '../../../src/domain/triage/field';
import { START, applied, dismissed, everyChange, held, intended, issueWith, proposalOf, stateWith, undone, value } from './fixtures';

const proposal = proposalOf(everyChange);
const digest = proposalDigest(proposal);
const ids = everyChange.map(({ id }) => id);

const plan = (
  given: {
    events?: AuditEvent[];
    state?: TouchedState;
    history?: HistoryEntry[];
    ms?: number;
    changes?: string[];
    overwrite?: string[];
    of?: unknown;
  } = {},
) =>
  planAttempts({
    proposal: ProposalSchema.parse(given.of ?? proposal),
    digest,
    changes: given.changes ?? ['priority'],
    overwrite: given.overwrite ?? ['priority'],
    events: given.events ?? [],
    state: given.state ?? stateWith(held),
    history: given.history ?? [],
    now: START + (given.ms ?? 99_000),
  });

function leafPaths(node: unknown, path: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, child]) => leafPaths(child, [...path, key]));
}

/** Replaces the leaf at `path`; false when the replacement is what stood there. */
function alter(node: unknown, [key = '', ...rest]: string[], replacement: unknown): boolean {
  const holder = node as Record<string, unknown>;
  if (rest.length > 0) return alter(holder[key], rest, replacement);
  if (holder[key] === replacement) return false;
  holder[key] = replacement;
  return true;
}

describe('the digest', () => {
  it('proposalDigest: does not depend on the order of keys', () => {
    expect(fingerprint(Object.fromEntries(Object.entries(proposal).reverse()))).toBe(digest);
  });

  it('proposalDigest: altering any single stored input gives another digest', () => {
    const paths = leafPaths(proposal);
    expect(paths.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.constant(null)), (path, other) => {
        const altered: unknown = structuredClone(proposal);
        if (alter(altered, path, other)) expect(fingerprint(altered)).not.toBe(digest);
      }),
      { numRuns: 1_000 },
    );
  });

  it('planAttempts: altering any single stored input that still parses voids the approval of every change', () => {
    let voided = 0;
    for (const path of leafPaths(proposal)) {
      for (const other of ['zz9', 'triage-9', '2026-01-05T09:00:00.001Z', 99, null, 'inward', 'draft', 'person']) {
        const altered: unknown = structuredClone(proposal);
        if (!alter(altered, path, other) || !ProposalSchema.safeParse(altered).success) continue;
        // A fingerprint of what is not approved is covered by the digest like everything else.
        for (const change of ProposalSchema.parse(altered).changes) {
          const { due, found } = plan({ of: altered, changes: [change.id], overwrite: [change.id] });
          if (path[0] === 'fingerprints' && due.length === 1) continue;
          expect([path.join('.'), due, found]).toEqual([path.join('.'), [], []]);
          voided++;
        }
      }
    }
    expect(voided).toBeGreaterThan(200);
  });

  it.each([
    ['priority', stateWith({ ...held, priority: [value('Low')] })],
    ['components', stateWith({ ...held, components: [value('A'), value('C')] })],
    ['labels', stateWith({ ...held, labels: [value('ui')] })],
    ['type', stateWith({ ...held, type: [value('Story')] })],
    ['property', stateWith(held, { properties: { 'plumbline.readiness': { score: 1 } } })],
    ['comment', { ...stateWith(held), issue: issueWith(held, 'Login fails on Safari') }],
    ['subtask-1', { ...stateWith(held), issue: issueWith(held, 'Login fails on Safari') }],
    [
      'link',
      stateWith(held, {
        links: [{ linkId: '5', type: { id: '8', name: 'Relates' }, direction: 'inward', other: { id: '9', key: 'A-9' } }],
      }),
    ],
  ] as const)('planAttempts: what Jira holds now of what "%s" touches is part of it', (changed, state) => {
    expect(plan({ state, changes: [changed] })).toMatchObject({ due: [], changed: [changed] });
    const others = ids.filter((id) => id !== changed && !(changed === 'comment' && id === 'subtask-1') && !(changed === 'subtask-1' && id === 'comment'));
    expect(plan({ state, changes: others, overwrite: ['priority', 'type'] }).due.map(({ change }) => change.id)).toEqual(others);
  });
});

describe('planAttempts', () => {
  const written = stateWith({ ...held, priority: [value('High')] });
  const other = stateWith({ ...held, priority: [value('Low')] });

  it('an open change is due as the first attempt, and each is due in its order', () => {
    expect(plan({ changes: ids, overwrite: ['priority', 'type'] }).due.map(({ change, number }) => [change.id, number])).toEqual(ids.map((id) => [id, 1]));
  });
  it('a value that somebody changed is never overwritten', () => {
    expect(plan({ state: other })).toMatchObject({ due: [], changed: ['priority'] });
    expect(plan({ state: other, events: [intended('priority')] })).toMatchObject({ due: [], found: [], changed: ['priority'] });
  });
  it('a value that is there is replaced only when that very one was ticked; an undo needs no tick', () => {
    expect(plan({ overwrite: ['components', 'labels'] })).toMatchObject({ due: [], unticked: ['priority'] });
    expect(plan({ changes: ['type'], overwrite: ['priority'] })).toMatchObject({ due: [], unticked: ['type'] });
    const undo = { ...proposal, origin: { type: 'undo' as const, proposalId: 'p0' } };
    expect(
      planAttempts({ proposal: undo, digest: proposalDigest(undo), changes: ['priority'], overwrite: [], events: [], state: stateWith(held), history: [], now: START }).due,
    ).toHaveLength(1);
  });
  it('an unknown outcome is found where the history shows it by the same person, and due again when it does not', () => {
    const made = { field: 'priority' as const, at: new Date(START + 1_000).toISOString(), by: 'u', added: ['High'], removed: ['Medium'] };
    const begun = { events: [intended('priority')], state: written };
    expect(plan({ ...begun, history: [made] })).toMatchObject({ due: [], found: [{ number: 1 }] });
    // A colleague set the very same value: that is their write, and the approval no longer holds.
    expect(plan({ ...begun, history: [{ ...made, by: 'colleague' }] })).toMatchObject({ found: [], changed: ['priority'] });
    const again = plan({ events: [intended('priority')] });
    expect([again.lost.map(({ number }) => number), again.due.map(({ number }) => number)]).toEqual([[1], [2]]);
  });
  it('what creates something is not tried again while Jira may still be working on it', () => {
    const begun = { events: [intended('comment')], changes: ['comment'] };
    expect(plan({ ...begun, ms: 4 * 60_000 })).toMatchObject({ due: [], lost: [], busy: [{ id: 'comment' }] });
    expect(plan({ ...begun, ms: 5 * 60_000 }).due.map(({ number }) => number)).toEqual([2]);
  });
  it('a running attempt is left alone, an applied one is nothing to do, a decided one is refused, a stranger is a difference', () => {
    expect(plan({ events: [intended('priority')], ms: 1_000 }).busy).toMatchObject([{ id: 'priority', until: START + 30_000 }]);
    expect(plan({ events: [intended('priority'), applied('priority')] })).toMatchObject({ due: [], found: [], changed: [], busy: [] });
    expect(plan({ events: [dismissed('priority')] }).decided).toEqual(['priority']);
    expect(plan({ events: [intended('priority'), applied('priority'), undone('priority')] }).decided).toEqual(['priority']);
    expect(plan({ changes: ['assignee'] }).changed).toEqual(['assignee']);
  });
  it('valuesAfter: a change is in place once it was made, and only its own field moves', () => {
    for (const change of everyChange) {
      const after = valuesAfter(change, held);
      expect(valuesAfter(change, after)).toEqual(after);
      const moved = triageFields.filter((field) => after[field] !== held[field]);
      expect(moved.every((field) => field === change.id)).toBe(true);
    }
  });
});
