import { describe, expect, it } from 'vitest';
import { components, named, past, voteOn } from './fixtures';

const asking = past({ id: 90, summary: 'Printer jams at the gate' });
const choices = components('Kiosk', 'Checkout', 'Payments');
const inComponent = (name: string, ids: readonly number[], summary: string) =>
  ids.map((id) => past({ id, summary: `${summary} ${id}`, values: { components: named(name) } }));

const printers = inComponent('Kiosk', [11, 12, 13, 14], 'Printer jams at the gate');
const checkouts = inComponent('Checkout', [1, 2, 3, 4, 5, 6, 7, 8], 'Basket is empty after the');

describe('voteFromPast', () => {
  it('the value of past issues that say the same comes first, with those issues as evidence', async () => {
    const { components: votes } = await voteOn([...printers, ...checkouts], asking, choices);
    expect(votes[0]?.value.name).toBe('Kiosk');
    expect(votes[0]?.share).toBeGreaterThan(0.5);
    expect(votes[0]?.pastIssues.every((id) => ['11', '12', '13', '14'].includes(id))).toBe(true);
  });

  it('names at most three past issues, nearest first', async () => {
    const exact = past({ id: 20, summary: 'Printer jams at the gate', values: { components: named('Kiosk') } });
    const { components: votes } = await voteOn([...printers, exact, ...checkouts], asking, choices);
    expect(votes[0]?.pastIssues).toHaveLength(3);
    expect(votes[0]?.pastIssues[0]).toBe('20');
  });

  it('a value nobody may cite a past issue for, and that is not named, is not put forward, though it is used most', async () => {
    const often = inComponent('Payments', [50, 51, 52, 53, 54, 55, 56, 57, 58, 59], 'Card refused');
    const { components: votes } = await voteOn([...printers, ...often], asking, choices);
    expect(votes.map(({ value }) => value.name)).toEqual(['Kiosk']);
  });

  it('what the one who asks may not see is no evidence: its value goes, however near it is', async () => {
    const past = [...printers, ...checkouts];
    const { components: votes } = await voteOn(past, asking, choices, (id) => Number(id) < 11);
    expect(votes).toEqual([]);
  });

  it('a value the issue names is put forward without a past issue to cite', async () => {
    const naming = past({ id: 91, summary: 'Payments: printer jams' });
    const { components: votes } = await voteOn([...printers, ...checkouts], naming, choices);
    expect(votes.find(({ value }) => value.name === 'Payments')).toMatchObject({ pastIssues: [] });
  });

  it('a value used only long ago loses to the one in use, the words being the same', async () => {
    const then = inComponent('Checkout', [1, 2, 3, 4, 5], 'Printer jams at the gate');
    const between = inComponent('Payments', Array.from({ length: 40 }, (_, at) => 10 + at), 'Card refused');
    const now = inComponent('Kiosk', [80, 81, 82, 83, 84], 'Printer jams at the gate');
    const { components: votes } = await voteOn([...then, ...between, ...now], asking, choices);
    expect(votes.map(({ value }) => value.name).slice(0, 2)).toEqual(['Kiosk', 'Checkout']);
    expect(votes[0]?.share).toBeGreaterThan(2 * (votes[1]?.share ?? 0));
  });

  it('only values that may be chosen, and only open fields, are voted on', async () => {
    const votes = await voteOn([...printers, ...checkouts], asking, components('Checkout'));
    expect(votes).toMatchObject({ priority: [], labels: [], type: [] });
    expect(votes.components.map(({ value }) => value.name)).not.toContain('Kiosk');
  });

  it('no past, a past without values of the field, or no shared word: nothing is said', async () => {
    expect((await voteOn([], asking, choices)).components).toEqual([]);
    expect((await voteOn([past({ id: 1, summary: 'Printer jams' })], asking, choices)).components).toEqual([]);
    expect((await voteOn(checkouts, past({ id: 90, summary: '???' }), choices)).components).toEqual([]);
  });

  it('an issue filed later says nothing about what was in use, and shares add up to at most one', async () => {
    const { components: votes } = await voteOn([...printers, ...checkouts], asking, choices);
    const sum = votes.reduce((all, { share }) => all + share, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('says the same each time, and whatever the order issues were indexed in', async () => {
    const issues = [...printers, ...checkouts];
    const [first, again, reversed] = await Promise.all([voteOn(issues, asking, choices), voteOn(issues, asking, choices), voteOn([...issues].reverse(), asking, choices)]);
    expect(again).toEqual(first);
    expect(reversed.components.map(({ value }) => value.name)).toEqual(first.components.map(({ value }) => value.name));
    expect(reversed.components[0]?.share).toBeCloseTo(first.components[0]?.share ?? 0, 9);
  });
});
