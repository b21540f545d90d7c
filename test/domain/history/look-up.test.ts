import { describe, expect, it } from 'vitest';
import { askedTerms, rankNeighbours, rarityIn } from '../../../src/domain/history/look-up';
import { day, key, lookBack, past, term } from './fixtures';

const ids = (neighbours: readonly { issueId: string }[]) => neighbours.map(({ issueId }) => issueId);

describe('askedTerms', () => {
  it('a term weighs by the logarithm of how often it stands there', () => {
    const weights = new Map(askedTerms(key, past({ id: 9, summary: 'kiosk', description: 'kiosk gate' }).snapshot).map((one) => [one.term, one.weight]));
    expect(weights.get('gate')).toBe(1);
    expect(weights.get('kiosk')).toBeCloseTo(1 + Math.log(4));
  });

  it('of two terms that hash to the same number the first is asked for', () => {
    const clumsy = { keyId: 1, hash: () => 7 };
    expect(askedTerms(clumsy, past({ id: 9, summary: 'kiosk printer' }).snapshot)).toMatchObject([{ term: 'kiosk' }]);
  });
});

describe('rarityIn', () => {
  it('a rare term tells more than a common one, and one nobody has seen as much as one seen once', () => {
    const rarity = rarityIn({ issues: 100, frequencies: new Map([[1, 1], [2, 50]]) });
    expect(rarity(1)).toBeGreaterThan(rarity(2));
    expect(rarity(3)).toBe(rarity(1));
  });
});

describe('rankNeighbours', () => {
  const asking = past({ id: 50, summary: 'Kiosk printer jams' });

  it('the same words are as alike as can be, no shared word is no neighbour, half the words are between', async () => {
    const { neighbours } = await lookBack(
      [past({ id: 1, summary: 'Kiosk printer jams', day: 49 }), past({ id: 2, summary: 'Kiosk door', day: 49 }), past({ id: 3, summary: 'Refund' })],
      asking,
    );
    expect(ids(neighbours)).toEqual(['1', '2']);
    expect(neighbours[0]?.alike).toBeCloseTo(1);
    expect(neighbours[1]?.alike).toBeGreaterThan(0);
    expect(neighbours[1]?.alike).toBeLessThan(0.5);
  });

  it('sharing a rare word counts for more than sharing a common one', async () => {
    const common = Array.from({ length: 20 }, (_, at) => past({ id: 10 + at, summary: `Kiosk thing${at}`, day: 49 }));
    const { neighbours } = await lookBack([...common, past({ id: 1, summary: 'Printer other', day: 49 })], asking);
    expect(neighbours[0]?.issueId).toBe('1');
  });

  it('of two equally alike the one from around the same time is nearer, whether before or after', async () => {
    const { neighbours } = await lookBack([past({ id: 1, summary: 'Kiosk printer jams', day: 47 }), past({ id: 2, summary: 'Kiosk printer jams', day: 90 })], asking);
    expect(neighbours.map(({ issueId, days }) => [issueId, days])).toEqual([['1', 3], ['2', 40]]);
  });

  it('ties stay in the order of the index: the newer first', async () => {
    const { neighbours } = await lookBack([past({ id: 1, summary: 'Kiosk printer jams', day: 49 }), past({ id: 2, summary: 'Kiosk printer jams', day: 51 })], asking);
    expect(ids(neighbours)).toEqual(['2', '1']);
  });

  it('the issue itself is no neighbour, though it is indexed', async () => {
    const { neighbours } = await lookBack([asking, past({ id: 1, summary: 'Kiosk' })], asking);
    expect(ids(neighbours)).toEqual(['1']);
  });

  it('an empty index, and an issue without words, have no neighbours', async () => {
    expect((await lookBack([], asking)).neighbours).toEqual([]);
    expect((await lookBack([past({ id: 1, summary: 'Kiosk' })], past({ id: 50, summary: '???' }))).neighbours).toEqual([]);
  });

  it('a candidate is told apart by the asked terms alone', () => {
    const asked = askedTerms(key, asking.snapshot);
    const candidate = { issueId: '1', createdAt: day(50), terms: [term('kiosk')], values: [4] };
    const [neighbour] = rankNeighbours(asked, { candidates: [candidate], frequencies: new Map([[term('kiosk'), 1]]), issues: 3 }, day(50));
    expect(neighbour).toMatchObject({ days: 0, terms: new Set([term('kiosk')]), values: new Set([4]) });
  });
});
