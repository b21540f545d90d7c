import { describe, expect, test } from 'vitest';
import { axisSteps, groupBars, listSlices } from '../../../../workbench/page/uikit/charts/chart-data';

describe('chart data', () => {
  test('groupBars: adds up rows of the same place and colour; what is no number counts as zero', () => {
    const data = [
      { day: 'Mon', who: 'a', count: 2 },
      { day: 'Mon', who: 'a', count: 3 },
      { day: 'Tue', who: 'b', count: 'many' },
    ];
    expect(groupBars({ data, xAccessor: 'day', yAccessor: 'count', colorAccessor: 'who' })).toEqual({
      groups: ['a', 'b'],
      rows: [
        { label: 'Mon', values: [5, 0] },
        { label: 'Tue', values: [0, 0] },
      ],
    });
  });

  test('groupBars: reads rows that are arrays by index', () => {
    expect(groupBars({ data: [['Mon', 4]], xAccessor: 0, yAccessor: 1 }).rows).toEqual([{ label: 'Mon', values: [4] }]);
  });

  test('listSlices: one slice a row', () => {
    expect(listSlices({ data: [{ n: 'x', v: 1 }], labelAccessor: 'n', valueAccessor: 'v' })).toEqual([
      { label: 'x', value: 1 },
    ]);
  });

  test.each([0, 1, 9, 47, 1300])('axisSteps: covers %i in at most six round steps', (max) => {
    const steps = axisSteps(max);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(max);
    expect(steps.length).toBeLessThanOrEqual(6);
  });
});
