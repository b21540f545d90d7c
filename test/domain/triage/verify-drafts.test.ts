import { describe, expect, it } from 'vitest';
import { suggestByRules } from '../../../src/domain/triage/rules';
import { verifyDrafts } from '../../../src/domain/triage/verify-drafts';
import { choices, snapshotOf, value } from './fixtures';

const empty = { priority: [], components: [], labels: [] };
const snapshot = snapshotOf('Checkout fails', 'The mobile app says: payment refused. Nothing else.');
const draft = (name: string, quote: string) => ({ field: 'components' as const, value: value(name), reason: 'r', quote });
const verify = (drafts: ReturnType<typeof draft>[], more = {}) =>
  verifyDrafts({ snapshot, current: empty, choices, drafts, secondOpinion: [], repaired: false, ...more });

describe('verifyDrafts', () => {
  it('a quote that is not in the issue removes its value', () => {
    const { suggestions, abstentions } = verify([draft('Checkout', 'the server is on fire')]);
    expect(suggestions).toEqual([]);
    expect(abstentions).toContainEqual({ field: 'components', why: 'not_enough_evidence' });
  });

  it('a value the issue already has is not proposed again', () => {
    const current = { ...empty, components: [value('Checkout')] };
    const { suggestions, abstentions } = verify([draft('Checkout', 'Checkout fails')], { current });
    expect(suggestions).toEqual([]);
    expect(abstentions).toContainEqual({ field: 'components', why: 'already_right' });
  });

  it('every field is either suggested or abstained from', () => {
    const { suggestions, abstentions } = verify([draft('Checkout', 'Checkout fails')]);
    expect([...suggestions, ...abstentions].map(({ field }) => field).sort()).toEqual(['components', 'labels', 'priority']);
    expect(abstentions).toContainEqual({ field: 'labels', why: 'switched_off' });
  });

  it('confidence rests on checked evidence: a quote alone is low, named is medium, independently agreed is high, repaired costs one', () => {
    const quoted = verify([draft('Checkout', 'payment refused')]).suggestions[0]?.confidence.level;
    const elsewhere = verify([{ ...draft('Checkout', 'payment refused'), value: value('Payments') }]).suggestions[0]?.confidence.level;
    const same = verify([draft('Checkout', 'Checkout fails')], { secondOpinion: [draft('Checkout', '')] }).suggestions[0]?.confidence.level;
    const high = { ...draft('High', 'payment refused'), field: 'priority' as const };
    const agreed = verifyDrafts({
      snapshot: snapshotOf('High: payment refused'),
      current: empty,
      choices,
      drafts: [high],
      secondOpinion: [high],
      repaired: false,
    }).suggestions[0]?.confidence.level;
    const repaired = verify([draft('Checkout', 'Checkout fails')], { repaired: true }).suggestions[0]?.confidence.level;
    expect({ quoted, elsewhere, same, agreed, repaired }).toEqual({
      quoted: 'medium',
      elsewhere: 'low',
      same: 'medium',
      agreed: 'high',
      repaired: 'low',
    });
  });
});

describe('suggestByRules', () => {
  it('names what the text names, with the sentence it stands in', () => {
    const drafts = suggestByRules(snapshot, choices);
    expect(drafts.map(({ value: { name }, quote }) => [name, quote])).toEqual([
      ['Checkout', 'Checkout fails'],
      ['Mobile app', 'The mobile app says: payment refused.'],
    ]);
  });

  it('a word inside another word is not a name', () => {
    expect(suggestByRules(snapshotOf('Checkouts and precheckout'), choices)).toEqual([]);
  });

  it('an urgent word proposes the second priority, never the top one', () => {
    const [draftOfCrash] = suggestByRules(snapshotOf('Data loss after sync'), choices);
    expect(draftOfCrash?.value.name).toBe('High');
  });
});
