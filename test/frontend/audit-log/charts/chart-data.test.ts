import { describe, expect, it } from 'vitest';
import { busiestDay, chartPoints, decisionSeries, formatDay, isEmptyChart, outcomeSeries, totalOf } from '../../../../src/frontend/audit-log/charts/chart-data';
import { paletteOf } from '../../../../src/frontend/audit-log/charts/series-colors';
import { chart } from '../audit-fixtures';

describe('chartPoints', () => {
  it('one point for each day and series, zeros too, so that no day is left out', () => {
    expect(chartPoints(chart([{}, { approved: 2 }]), ['approved', 'voided'], (day) => day)).toEqual([
      { day: '2026-11-10', series: 'Approved', count: 0 },
      { day: '2026-11-10', series: 'Voided', count: 0 },
      { day: '2026-11-11', series: 'Approved', count: 2 },
      { day: '2026-11-11', series: 'Voided', count: 0 },
    ]);
  });
});

describe('paletteOf', () => {
  it('a colour under the name each series has in the legend: failed is not green, and no two of one chart are alike', () => {
    const outcomes = paletteOf(outcomeSeries);
    expect(outcomes.map(({ key }) => key)).toEqual(['Applied', 'Failed', 'Undone']);
    expect(outcomes[1]).toEqual({ key: 'Failed', value: '#E34935' });
    for (const palette of [outcomes, paletteOf(decisionSeries)]) expect(new Set(palette.map(({ value }) => value)).size).toBe(3);
    expect(paletteOf(['approved'])[0]?.value).toBe(outcomes[0]?.value);
  });
});

describe('totals', () => {
  const week = chart([{ approved: 2 }, { approved: 1, dismissed: 4 }, { failed: 9 }]);

  it('totalOf: over all days', () => {
    expect(totalOf(week, 'approved')).toBe(3);
  });

  it('busiestDay: by decisions, not by what Jira made of them', () => {
    expect(busiestDay(week)).toEqual({ day: '2026-11-11', decisions: 5 });
    expect(busiestDay(chart([{ failed: 9 }]))).toBeUndefined();
  });

  it('isEmptyChart: only without decisions and outcomes', () => {
    expect([isEmptyChart(chart([{}, {}])), isEmptyChart(chart([{ undone: 1 }]))]).toEqual([true, false]);
  });
});

describe('formatDay', () => {
  it('stays the day it is, whatever the language', () => {
    expect([formatDay('2026-11-22', 'en-US'), formatDay('2026-11-22', 'not a language')]).toEqual(['Nov 22', '2026-11-22']);
  });
});
