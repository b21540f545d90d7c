import { describe, expect, it } from 'vitest';
import { suggestByRules } from '../../../src/domain/triage/rules';
import { choices, snapshotOf } from './fixtures';

const snapshot = snapshotOf('Checkout fails', 'The mobile app says: payment refused. Nothing else.');

describe('suggestByRules', () => {
  it('names what the text names, with the sentence it stands in', () => {
    const drafts = suggestByRules(snapshot, choices);
    expect(drafts.map(({ value: { name }, quote }) => [name, quote])).toEqual([
      ['Checkout', 'Checkout fails'],
      ['Mobile app', 'The mobile app says: payment refused.'],
    ]);
  });

  it('says nothing about the type: its words stand in issues of every type', () => {
    expect(suggestByRules(snapshotOf('This task fixes a bug of the last story'), choices)).toEqual([]);
  });

  it('a word inside another word is not a name', () => {
    expect(suggestByRules(snapshotOf('Checkouts and precheckout'), choices)).toEqual([]);
  });

  it('an urgent word proposes the second priority, never the top one', () => {
    const [draftOfCrash] = suggestByRules(snapshotOf('Data loss after sync'), choices);
    expect(draftOfCrash?.value.name).toBe('High');
  });

  it('a minor word proposes the last priority', () => {
    expect(suggestByRules(snapshotOf('Typo in the footer'), choices).map(({ value: { name } }) => name)).toEqual(['Low']);
  });

  it('a field that is switched off gets nothing, though the text names its values', () => {
    const closed = { ...choices, components: { open: false as const, why: 'switched_off' as const } };
    expect(suggestByRules(snapshot, closed)).toEqual([]);
  });
});
