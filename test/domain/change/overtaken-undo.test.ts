import { describe, expect, it } from 'vitest';
import { isOvertaken } from '../../../src/domain/change/overtaken-undo';
import type { Proposal } from '../../../src/domain/change/proposal';
import { START, applied, everyChange, intended, proposalOf } from './fixtures';

const at = START + 60_000;
const plan = (id: string, changes: readonly string[], part: Partial<Proposal> = {}): Proposal => ({
  ...proposalOf(everyChange.filter((change) => changes.includes(change.id))),
  id,
  createdAt: new Date(START).toISOString(),
  origin: { type: 'undo', proposalId: 'p1' },
  ...part,
});
const newer = { createdAt: new Date(START + 1_000).toISOString() };
const own = plan('u1', ['priority', 'labels']);

describe('isOvertaken', () => {
  it.each([
    ['by a newer plan of some of the same', plan('u2', ['labels'], newer), true],
    ['by a newer look that found nothing to take back', plan('u2', [], newer), true],
    ['not by a newer plan of something else', plan('u2', ['components'], newer), false],
    ['not by an older plan', plan('u2', ['priority'], { createdAt: new Date(START - 1_000).toISOString() }), false],
    ['not by a newer plan of another proposal', plan('u2', ['priority'], { ...newer, origin: { type: 'undo', proposalId: 'p2' } }), false],
  ])('%s', (_what, other, expected) => {
    expect(isOvertaken(own, 'priority', { proposals: [other, own], events: [], at })).toBe(expected);
  });

  it('of a draft: by a newer plan of something else too', () => {
    const draft: Proposal = { ...proposalOf(everyChange), id: 'p1', origin: { type: 'draft' } };
    const proposals = [plan('u2', ['components'], newer), own, draft];
    expect(isOvertaken(own, 'priority', { proposals, events: [], at })).toBe(true);
  });

  it('by an older plan that was approved since, change by change, also where what they take back is too old to be read', () => {
    const older = plan('p1', ['priority'], { createdAt: new Date(START - 1_000).toISOString(), origin: { type: 'undo', proposalId: 'p0' } });
    const late = plan('u2', ['priority', 'labels'], { origin: { type: 'undo', proposalId: 'p0' } });
    const given = { proposals: [late, older], events: [intended('priority'), applied('priority')], at };
    expect(['priority', 'labels'].map((id) => isOvertaken(late, id, given))).toEqual([true, false]);
  });

  it('nothing but an undo is', () => {
    expect(isOvertaken({ ...own, origin: { type: 'draft' } }, 'priority', { proposals: [plan('u2', ['priority'], newer)], events: [], at })).toBe(false);
  });
});
