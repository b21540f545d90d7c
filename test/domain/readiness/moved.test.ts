import { describe, expect, it } from 'vitest';
import { readinessSteps } from '../../../src/domain/readiness/moved';
import { findingOf, reportOf, stateOf } from './fixtures';

const first = reportOf(stateOf('A', 'one'), { score: 63, findings: [findingOf('steps', 25), findingOf('expected', 12)] });
const second = reportOf(stateOf('A', 'two'), { score: 84, findings: [findingOf('expected', 12), findingOf('vague_words', 4)] });
const third = reportOf(stateOf('B', 'two'), { score: 88, findings: [findingOf('expected', 12)] });

describe('readinessSteps', () => {
  it('says of each step what was edited and what that moved, the largest first', () => {
    const [newest, middle, oldest] = readinessSteps([third, second, first]);
    expect(newest).toEqual({ report: third, edited: ['summary'], moved: [{ criterion: 'vague_words', points: 4 }] });
    expect(middle?.edited).toEqual(['description']);
    expect(middle?.moved).toEqual([
      { criterion: 'steps', points: 25 },
      { criterion: 'vague_words', points: -4 },
    ]);
    expect(oldest).toEqual({ report: first, edited: [], moved: [] });
  });

  it('a gap that costs more than before moved by the difference', () => {
    const dearer = reportOf(stateOf('A', 'one'), { findings: [findingOf('steps', 40), findingOf('expected', 12)] });
    expect(readinessSteps([dearer, first])[0]?.moved).toEqual([{ criterion: 'steps', points: -15 }]);
  });

  it('nothing is won or lost where one of the two has no score', () => {
    const unread = { ...second, score: null };
    expect(readinessSteps([third, unread, first]).map(({ moved }) => moved)).toEqual([[], [], []]);
  });

  it('what moved adds up to the score, as long as neither is cut at 0', () => {
    const [newest, middle] = readinessSteps([third, second, first]);
    const sum = (step: typeof newest) => (step?.moved ?? []).reduce((points, one) => points + one.points, 0);
    expect(sum(newest)).toBe((third.score ?? 0) - (second.score ?? 0));
    expect(sum(middle)).toBe((second.score ?? 0) - (first.score ?? 0));
  });

  it('no reports have no steps', () => {
    expect(readinessSteps([])).toEqual([]);
  });
});
