import { describe, expect, it } from 'vitest';
import { duplicateSets } from '../../../src/domain/history/duplicate-sets';
import type { PastIssue } from '../../../src/domain/history/past-issue';
import { duplicates, duplicateType, isDuplicatedBy, past } from './fixtures';

const own = past({ id: 50 });
const idOf = ({ snapshot }: PastIssue) => Number(snapshot.id);
const sets = (likely: readonly PastIssue[], more: { issue?: PastIssue; read?: readonly PastIssue[]; linkType?: string | null } = {}) =>
  duplicateSets(more.issue ?? own, likely, more.read ?? likely, more.linkType ?? null).map(({ canonical, others, isLinked, mayLink }) =>
    ({ keep: idOf(canonical), others: others.map(idOf).sort((left, right) => left - right), isLinked, mayLink }));
const one = (likely: readonly PastIssue[], more = {}) => sets(likely, more)[0];

describe('duplicateSets', () => {
  it('issues nobody linked are sets of one, in the order they are likely', () => {
    expect(sets([past({ id: 3 }), past({ id: 1 })])).toEqual([
      { keep: 3, others: [], isLinked: false, mayLink: true },
      { keep: 1, others: [], isLinked: false, mayLink: true },
    ]);
  });

  it('an open issue is kept before closed ones, whatever links say', () => {
    const [done, open] = [past({ id: 1, isDone: true }), past({ id: 2, links: [duplicates(1)] })];
    expect(one([done, open])).toMatchObject({ keep: 2, others: [1] });
  });

  it('of several open ones the one others were linked to, then the oldest', () => {
    expect(one([past({ id: 1 }), past({ id: 2, links: [isDuplicatedBy(1)] })])).toMatchObject({ keep: 2, others: [1] });
    const strangers = [past({ id: 4, links: [duplicates(9)] }), past({ id: 3, links: [duplicates(9)] })];
    expect(one(strangers)).toMatchObject({ keep: 3, others: [4] });
  });

  it('sets go through issues that were read but do not look alike', () => {
    const [near, between, far] = [past({ id: 1, links: [duplicates(2)] }), past({ id: 2, links: [isDuplicatedBy(1), duplicates(3)] }), past({ id: 3 })];
    expect(sets([near], { read: [near, between, far] })).toEqual([{ keep: 2, others: [1, 3], isLinked: false, mayLink: true }]);
    expect(sets([near, far], { read: [near, between, far] })).toHaveLength(1);
  });

  it('what people linked to the issue itself is no proof that they belong together', () => {
    const issue = past({ id: 50, links: [isDuplicatedBy(1), isDuplicatedBy(2)] });
    expect(sets([past({ id: 1 }), past({ id: 2 })], { issue })).toMatchObject([{ keep: 1, others: [] }, { keep: 2, others: [] }]);
  });

  it('linked already, whichever of the two says so and whichever of a set it is', () => {
    expect(one([past({ id: 1 })], { issue: past({ id: 50, links: [duplicates(1)] }) })).toMatchObject({ isLinked: true, mayLink: false });
    expect(one([past({ id: 1, links: [isDuplicatedBy(50)] })])).toMatchObject({ isLinked: true, mayLink: false });
    const [keep, other] = [past({ id: 1 }), past({ id: 2, links: [duplicates(1)] })];
    expect(one([keep, other], { issue: past({ id: 50, links: [duplicates(2)] }) })).toMatchObject({ keep: 1, isLinked: true, mayLink: false });
  });

  it('a circle is never offered: directly', () => {
    expect(one([past({ id: 1, links: [duplicates(50)] })])).toMatchObject({ isLinked: true, mayLink: false });
  });

  it('a circle is never offered: through a chain of issues that were read', () => {
    const chain = [past({ id: 1, links: [duplicates(2)] }), past({ id: 2, links: [duplicates(3)], isDone: true }), past({ id: 3, links: [duplicates(50)], isDone: true })];
    expect(one([past({ id: 1, links: [duplicates(2)] })], { read: chain })?.mayLink).toBe(false);
  });

  it('a circle is never offered: through one issue that was not read', () => {
    const issue = past({ id: 50, links: [isDuplicatedBy(2)] });
    expect(one([past({ id: 1, links: [duplicates(2)] })], { issue })?.mayLink).toBe(false);
  });

  it('issues that are linked in a circle already are one set and end', () => {
    const ring = [past({ id: 1, links: [duplicates(2)] }), past({ id: 2, links: [duplicates(3)] }), past({ id: 3, links: [duplicates(1)] })];
    expect(sets(ring)).toEqual([{ keep: 1, others: [2, 3], isLinked: false, mayLink: true }]);
  });

  it('other links join nothing', () => {
    const relates = { id: '11', name: 'Relates', inward: 'relates to', outward: 'relates to' };
    expect(sets([past({ id: 1, links: [duplicates(2, relates)] }), past({ id: 2 })])).toHaveLength(2);
  });

  it('a link named in another language joins too', () => {
    const german = { id: '12', name: 'Duplikat', inward: 'wird dupliziert von', outward: 'dupliziert' };
    expect(sets([past({ id: 1, links: [duplicates(2, german)] }), past({ id: 2 })])).toHaveLength(1);
  });

  it('a chosen link type is the only one that joins', () => {
    const [chosen, other] = [{ ...duplicateType, id: '77', name: 'Relates' }, duplicateType];
    expect(sets([past({ id: 1, links: [duplicates(2, chosen)] }), past({ id: 2 })], { linkType: '77' })).toHaveLength(1);
    expect(sets([past({ id: 1, links: [duplicates(2, other)] }), past({ id: 2 })], { linkType: '77' })).toHaveLength(2);
  });

  it('the issue itself is in no set, though it is named as likely and linked', () => {
    const linked = past({ id: 1, links: [isDuplicatedBy(50)] });
    expect(sets([own, linked], { read: [own, linked] })).toEqual([{ keep: 1, others: [], isLinked: true, mayLink: false }]);
  });

  it('nothing likely, no sets; and the same each time', () => {
    expect(sets([])).toEqual([]);
    const likely = [past({ id: 1, links: [duplicates(2)] }), past({ id: 2 }), past({ id: 3 })];
    expect(sets(likely)).toEqual(sets(likely));
  });
});
