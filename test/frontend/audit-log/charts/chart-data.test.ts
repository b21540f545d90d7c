import { describe, expect, it } from 'vitest';
import { busiestDay, chartPoints, formatDay, isEmptyChart, totalOf } from '../../../../src/frontend/audit-log/charts/chart-data';
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
