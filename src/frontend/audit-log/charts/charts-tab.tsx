import { Button, ButtonGroup, EmptyState, Heading, Inline, Stack, StackBarChart } from '@forge/react';
import React, { useState } from 'react';
import { auditLogCalls, type DecisionChart } from '../../../contract/calls/audit-log';
import { FailedState } from '../../shared/failed-state';
import { LoadingState } from '../../shared/loading-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { useCall } from '../../shared/use-call';
import { chartPoints, decisionSeries, formatDay, isEmptyChart, outcomeSeries } from './chart-data';
import { ChartSummary } from './chart-summary';
import { paletteOf } from './series-colors';

const words = strings.audit.charts;
const spans = [7, 30, 90] as const;
const CHART_HEIGHT_PX = 280;

export const ChartsTab = ({ calendar }: { readonly calendar: Calendar }) => {
  const [days, setDays] = useState<(typeof spans)[number]>(30);
  const { state, retry, poll } = useCall(auditLogCalls.getDecisionChart, { days });
  return (
    <Stack space="space.200">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Inline>
        <ButtonGroup label={words.days}>
          {spans.map((span) => (
            <Button key={span} isSelected={span === days} onClick={() => setDays(span)}>
              {words.spans[span]}
            </Button>
          ))}
        </ButtonGroup>
      </Inline>
      {state.status === 'loading' && <LoadingState />}
      {state.status === 'failed' && (
        <FailedState error={state.error} permission={strings.surface.noPermission.site} onRetry={retry} poll={poll} />
      )}
      {state.status === 'ready' && <Charts chart={state.data} calendar={calendar} />}
    </Stack>
  );
};

interface ChartsProps {
  readonly chart: DecisionChart;
  readonly calendar: Calendar;
}

const Charts = ({ chart, calendar }: ChartsProps) => {
  if (isEmptyChart(chart)) {
    return <EmptyState header={words.empty.title} headingLevel={2} description={words.empty.sentence} />;
  }
  const label = (day: string) => formatDay(day, calendar.locale);
  return (
    <Stack space="space.300">
      <ChartSummary chart={chart} calendar={calendar} />
      <StackBarChart
        title={words.decisions}
        height={CHART_HEIGHT_PX}
        data={chartPoints(chart, decisionSeries, label)}
        colorPalette={paletteOf(decisionSeries)}
        xAccessor="day"
        yAccessor="count"
        colorAccessor="series"
      />
      <StackBarChart
        title={words.outcomes}
        height={CHART_HEIGHT_PX}
        data={chartPoints(chart, outcomeSeries, label)}
        colorPalette={paletteOf(outcomeSeries)}
        xAccessor="day"
        yAccessor="count"
        colorAccessor="series"
      />
    </Stack>
  );
};
