import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryIndex, IndexEntry } from '../../../src/domain/ports';
import { createIndexFixture, entry, isSettled, scope, unlisted, type IndexFixture } from './index-fixture';
import { orders, takeTurns } from './take-turns';

type Work = (index: HistoryIndex) => Promise<unknown>;

const older = [entry(1, [1, 2, 3]), entry(2, [2, 3]), entry(3, [9])];
const newer = [entry(1, [3, 4], { changedAt: 1_800_000_000_000 }), entry(2, [2, 3], { changedAt: 1_800_000_000_000 }), entry(4, [5])];
const save = (entries: readonly IndexEntry[], to = scope): Work => (index) => index.saveEntries(to, entries);

describe('the index of past issues, when writers die or meet', () => {
  let fixture: IndexFixture;
  beforeAll(async () => {
    fixture = await createIndexFixture();
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.dispose());

  /** Dies at its statement number `at`, before it ran; false when there was none of that number. */
  async function dies(work: Work, at: number): Promise<boolean> {
    let statements = 0;
    const gate = () => (++statements > at ? Promise.reject(new Error('killed')) : Promise.resolve());
    return fixture.runBehind(gate, work).then(() => false, () => true);
  }

  async function meet(order: readonly string[], one: Work, other: Work): Promise<void> {
    const turns = takeTurns(order);
    const run = (name: string, work: Work) => fixture.runBehind(turns.gateOf(name), work).finally(() => turns.leave(name));
    await Promise.all([run('one', one), run('other', other)]);
  }

  const endings: readonly (readonly [string, Work])[] = [
    ['saveEntries', save(newer)],
    ['saveEntries under a project it moved to', save(newer, { ...scope, projectId: '10002' })],
    ['removeIssue', (index) => index.removeIssue('1', { at: 1_700_000_000_500, scope })],
    ['trim', (index) => index.trim(scope.projectId, 1, 10)],
    ['erase', (index) => index.erase(scope.projectId, null, 10)],
  ];

  it.each(endings)('%s: killed before any of its statements and called again it ends the same', async (_name, work) => {
    await fixture.run(save(older));
    await fixture.run(work);
    const wanted = await fixture.contents();
    expect(isSettled(wanted)).toBe(true);
    let kills = 0;
    for (let at = 0; ; at++) {
      await fixture.clear();
      await fixture.run(save(older));
      if (!(await dies(work, at))) break;
      kills += 1;
      // Whatever is there can be found from the rows, so it can be forgotten whole even if nobody calls again.
      expect(unlisted(await fixture.contents()), `killed at ${at}`).toEqual([]);
      await fixture.run(work);
      expect(await fixture.contents(), `killed at ${at}`).toEqual(wanted);
    }
    expect(kills).toBeGreaterThan(2);
  });

  it('saveEntries: two at once, in forty orders of their statements, leave the newer entry and its postings', { timeout: 120_000 }, async () => {
    for (const order of orders(40)) {
      await fixture.clear();
      await fixture.run(save([entry(1, [7, 1], { changedAt: 5 })]));
      await meet(order, save([entry(1, [1, 2, 3])]), save([entry(1, [3, 4, 7], { changedAt: 1_800_000_000_000 })]));
      const contents = await fixture.contents();
      expect(contents, order.join(' ')).toMatchObject({ rows: [{ terms: [3, 4, 7], stale: [] }], postings: ['1:3', '1:4', '1:7'] });
    }
  });

  it('saveEntries, removeIssue: at once, in forty orders, leave an issue whole or not at all', { timeout: 120_000 }, async () => {
    const left = new Set<number>();
    for (const order of orders(40)) {
      await fixture.clear();
      await fixture.run(save(older));
      await meet(order, save(newer.slice(0, 1)), (index) => index.removeIssue('1', { at: 1_700_000_000_500, scope }));
      const contents = await fixture.contents();
      expect(isSettled(contents), `${order.join(' ')} ${JSON.stringify(contents)}`).toBe(true);
      left.add(contents.rows.filter(({ isPresent }) => isPresent).length);
    }
    expect(left).toEqual(new Set([2, 3]));
  });

  it('saveEntries: eight at once on the same hundred issues all get through', { timeout: 120_000 }, async () => {
    const at = (writer: number) => Array.from({ length: 100 }, (_, n) => entry(n + 1, [n, n + writer, 1_000 + writer], { changedAt: 2_000_000_000_000 + writer }));
    await Promise.all(Array.from({ length: 8 }, (_, writer) => fixture.run(save(at(writer)))));
    const contents = await fixture.contents();
    expect(isSettled(contents)).toBe(true);
    expect(contents.rows.every(({ terms }) => terms.includes(1_007))).toBe(true);
  });
});
