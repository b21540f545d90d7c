import { HorizontalStackBarChart, Stack, Text } from '@forge/react';
import React from 'react';
import type { ReadinessSearchView } from '../../../contract/calls/project-settings';
import { formatCount } from '../../audit-log/format-count';
import { strings } from '../../shared/strings';
import { readinessWords, type ReadinessStatus } from '../../shared/strings/readiness-criteria';
import type { Calendar } from '../../shared/surface-context';

interface StatusChartProps {
  readonly counts: ReadinessSearchView['counts'];
  readonly calendar: Calendar;
}

const words = strings.settings.readiness.publish.search;
const inOrder = ['ready', 'needs_clarification', 'blocked'] as const satisfies readonly ReadinessStatus[];
/** The chart gives out its colours in this order and the second is green, which nobody would take for something to be clarified. */
const inChart = ['needs_clarification', 'ready', 'blocked'] as const satisfies readonly ReadinessStatus[];
/** One bar with its axis. */
const CHART_HEIGHT_PX = 120;

/** How many issues are in which state, in words and as one bar; all three are named, so that colours stay what they are. */
export const StatusChart = ({ counts, calendar }: StatusChartProps) => {
  if (inOrder.every((status) => counts[status] === 0)) return null;
  const sentences = inOrder.map((status) => words.count(readinessWords.status[status], formatCount(counts[status], calendar)));
  return (
    <Stack space="space.100">
      <Text>{sentences.join(' ')}</Text>
      <HorizontalStackBarChart
        title={words.chart}
        height={CHART_HEIGHT_PX}
        data={inChart.map((status) => ({ bar: words.bar, status: readinessWords.status[status], count: counts[status] }))}
        xAccessor="bar"
        yAccessor="count"
        colorAccessor="status"
      />
    </Stack>
  );
};
