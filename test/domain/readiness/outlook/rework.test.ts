import { describe, expect, it } from 'vitest';
import type { PastCount } from '../../../../src/domain/ports';
import { outlookOf } from '../../../../src/domain/readiness/outlook/outlook';
import { rankAuc } from '../../../../src/domain/readiness/outlook/rank-auc';
import { reworkOf } from '../../../../src/domain/readiness/outlook/rework';
import { seeded } from '../../outcome/seeded';

const count = (score: number | null, points: number, asked: boolean, n: number): PastCount => ({ score, points, asked, n });
const likely = outlookOf({ summary: 'I see it', description: '', truncated: false });

describe('rankAuc', () => {
  it('is the share of pairs in which the asked one has the higher value, ties half', () => {
    const counts = [
      { value: 1, asked: false, n: 2 },
      { value: 2, asked: true, n: 1 },
      { value: 2, asked: false, n: 1 },
      { value: 3, asked: true, n: 1 },
    ];
    expect(rankAuc(counts)?.auc).toBeCloseTo((2 + 0.5 + 3) / 6, 12);
    expect(rankAuc(counts.map((one) => ({ ...one, value: -one.value })))?.auc).toBeCloseTo(0.5 / 6, 12);
  });
  it('has the interval of Hanley and McNeil', () => {
    // The worked example of their paper: 58 normal and 51 abnormal cases, area 0.893, standard error 0.032.
    const ratings: readonly (readonly [normal: number, abnormal: number])[] = [[33, 3], [6, 2], [6, 2], [11, 11], [2, 33]];
    const result = rankAuc(ratings.flatMap(([normal, abnormal], value) => [{ value, asked: false, n: normal }, { value, asked: true, n: abnormal }]));
    expect(result?.auc).toBeCloseTo(0.893, 3);
    expect(((result?.high ?? 0) - (result?.low ?? 0)) / 2 / 1.96).toBeCloseTo(0.032, 2);
  });
  it('is nothing where one side is empty', () => {
    expect(rankAuc([{ value: 1, asked: true, n: 9 }])).toBeUndefined();
    expect(rankAuc([])).toBeUndefined();
  });
});

describe('reworkOf', () => {
  const borneOut = [count(40, 12, true, 30), count(80, 12, false, 10), count(80, -12, true, 10), count(90, -12, false, 50)];

  it('counts issues, those alike, and sees what is beyond chance', () => {
    expect(reworkOf(borneOut, likely)).toEqual({
      outlook: { band: 'likely', signs: ['first_person'] },
      issues: 100,
      askedBack: 40,
      scored: { issues: 100, askedBack: 40 },
      alike: { issues: 40, askedBack: 30 },
      outlookVerdict: 'seen',
      scoreVerdict: 'seen',
    });
  });
  it('a score that is higher where people asked is not seen to predict it', () => {
    expect(reworkOf(borneOut.map((one) => ({ ...one, score: 100 - (one.score ?? 0) })), likely).scoreVerdict).toBe('not_seen');
  });
  it('issues without a score speak for the outlook alone', () => {
    expect(reworkOf(borneOut.map((one) => ({ ...one, score: null })), null)).toMatchObject({
      outlook: null, alike: null, scored: { issues: 0, askedBack: 0 }, outlookVerdict: 'seen', scoreVerdict: 'too_few',
    });
  });
  it.each([
    ['79 issues', [count(50, 12, true, 39), count(50, 0, false, 40)], 'too_few'],
    ['80 issues', [count(50, 12, true, 40), count(50, 0, false, 40)], 'seen'],
    ['19 of them asked about', [count(50, 12, true, 19), count(50, 0, false, 400)], 'too_few_asked'],
    ['19 of them not', [count(50, 12, true, 400), count(50, 0, false, 19)], 'too_few_not_asked'],
    ['79 issues, all but two of them asked about', [count(50, 12, true, 77), count(50, 0, false, 2)], 'too_few'],
    ['none at all', [], 'too_few'],
  ])('%s', (_, counts, verdict) => expect(reworkOf(counts, likely).outlookVerdict).toBe(verdict));

  it('where nothing is to be seen, sees something in fewer than one project of twenty', () => {
    const random = seeded(11);
    const worlds = 2_000;
    let seen = { outlook: 0, score: 0 };
    for (let world = 0; world < worlds; world++) {
      const share = 0.2 + 0.6 * random();
      const counts = Array.from({ length: 120 + Math.floor(200 * random()) }, () =>
        count(4 * Math.floor(25 * random()), 4 * Math.floor(17 * random()) - 28, random() < share, 1),
      );
      const { outlookVerdict, scoreVerdict } = reworkOf(counts, null);
      seen = { outlook: seen.outlook + Number(outlookVerdict === 'seen'), score: seen.score + Number(scoreVerdict === 'seen') };
    }
    expect(seen.outlook / worlds).toBeLessThan(0.05);
    expect(seen.score / worlds).toBeLessThan(0.05);
    expect(seen.outlook).toBeGreaterThan(0);
  });
});
