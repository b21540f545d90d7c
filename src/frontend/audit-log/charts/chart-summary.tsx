import { Stack, Text } from '@forge/react';
import React from 'react';
import type { DecisionChart } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { formatCount } from '../format-count';
import { busiestDay, formatDay, totalOf, type Series } from './chart-data';

const words = strings.audit.charts;

interface ChartSummaryProps {
  readonly chart: DecisionChart;
  readonly calendar: Calendar;
}

/** The same as the charts in words, for whoever cannot see bars. */
export const ChartSummary = ({ chart, calendar }: ChartSummaryProps) => {
  const total = (series: Series | 'upkeep') => formatCount(totalOf(chart, series), calendar);
  const label = (day: string | undefined) => (day === undefined ? '' : formatDay(day, calendar.locale));
  const busiest = busiestDay(chart);
  return (
    <Stack space="space.050">
      <Text color="color.text.subtle">{words.span(label(chart.days[0]?.day), label(chart.days.at(-1)?.day))}</Text>
      <Text>{words.decisionTotals(total('approved'), total('dismissed'), total('voided'))}</Text>
      <Text>{words.outcomeTotals(total('applied'), total('failed'), total('undone'))}</Text>
      {totalOf(chart, 'upkeep') > 0 && <Text>{words.upkeep(total('upkeep'))}</Text>}
      {busiest && <Text>{words.busiest(label(busiest.day), formatCount(busiest.decisions, calendar))}</Text>}
    </Stack>
  );
};
