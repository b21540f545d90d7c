import type { DecisionChart } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';

type Day = DecisionChart['days'][number];
export const decisionSeries = ['approved', 'dismissed', 'voided'] as const;
export const outcomeSeries = ['applied', 'failed', 'undone'] as const;
export type Series = (typeof decisionSeries | typeof outcomeSeries)[number];

/** One bar's part of one colour, as UI Kit's charts take it. */
export interface ChartPoint {
  readonly day: string;
  readonly series: string;
  readonly count: number;
}

/** @param label writes a day (`YYYY-MM-DD`) for the axis */
export const chartPoints = (
  { days }: DecisionChart,
  series: readonly Series[],
  label: (day: string) => string,
): ChartPoint[] =>
  days.flatMap((day) =>
    series.map((name) => ({ day: label(day.day), series: strings.audit.charts.series[name], count: day[name] })),
  );

export const totalOf = ({ days }: DecisionChart, series: Series | 'upkeep'): number =>
  days.reduce((sum, day) => sum + day[series], 0);

const decisionsOf = (day: Day): number => decisionSeries.reduce((sum, name) => sum + day[name], 0);

/** The first day with the most decisions; undefined when there was none at all. */
export function busiestDay({ days }: DecisionChart): { readonly day: string; readonly decisions: number } | undefined {
  const most = Math.max(0, ...days.map(decisionsOf));
  const busiest = days.find((day) => decisionsOf(day) === most);
  return most === 0 || !busiest ? undefined : { day: busiest.day, decisions: most };
}

export const isEmptyChart = (chart: DecisionChart): boolean =>
  [...decisionSeries, ...outcomeSeries].every((name) => totalOf(chart, name) === 0);

/** "22 Nov" for a day that is one of UTC; the day itself when the language is not known here. */
export function formatDay(day: string, locale: string): string {
  try {
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
  } catch {
    return day;
  }
}
