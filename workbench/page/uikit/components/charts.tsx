import React from 'react';
import { z } from 'zod';
import { drawing } from '../drawing';
import { prop } from '../prop';
import { BarPlot } from '../charts/bar-plot';
import { ChartFrame } from '../charts/chart-frame';
import { chartColor, groupBars, listSlices } from '../charts/chart-data';
import { DonutPlot } from '../charts/donut-plot';
import { HorizontalStackPlot } from '../charts/horizontal-stack-plot';
import { StackPlot } from '../charts/stack-plot';

/** Of its two documented forms the one that names the category of each colour. */
const palette = z.array(z.object({ key: z.string(), value: z.string() }));
const accessor = z.union([z.string(), z.number()]);
const frameProps = {
  data: z.array(z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())])),
  title: prop.text,
  subtitle: prop.text,
  width: prop.number,
  height: prop.number,
  showBorder: prop.flag,
  hideMenu: prop.flag,
};
const approximated = { approximated: "drawn by the workbench; the product's chart library is not public" };

export const chartDrawings = [
  drawing(
    'BarChart',
    { ...frameProps, xAccessor: accessor, yAccessor: accessor, colorAccessor: accessor.exactOptional() },
    ({ props }) => {
      const bars = groupBars(props);
      return (
        <ChartFrame {...props} legend={bars.groups} columns={['Category', ...bars.groups]} rows={bars.rows}>
          <BarPlot {...bars} title={props.title ?? 'Bar chart'} height={props.height ?? 400} />
        </ChartFrame>
      );
    },
    approximated,
  ),
  drawing(
    'StackBarChart',
    { ...frameProps, xAccessor: accessor, yAccessor: accessor, colorAccessor: accessor, colorPalette: palette.exactOptional() },
    ({ props }) => {
      const bars = groupBars(props);
      const colors = bars.groups.map((group, index) => props.colorPalette?.find(({ key }) => key === group)?.value ?? chartColor(index));
      return (
        <ChartFrame {...props} legend={bars.groups} colors={colors} columns={['Category', ...bars.groups]} rows={bars.rows}>
          <StackPlot {...bars} colors={colors} title={props.title ?? 'Stacked bar chart'} height={props.height ?? 400} />
        </ChartFrame>
      );
    },
    approximated,
  ),
  drawing(
    'HorizontalStackBarChart',
    { ...frameProps, xAccessor: accessor, yAccessor: accessor, colorAccessor: accessor },
    ({ props }) => {
      // As documented, the x-axis holds the places here too, although it is drawn upright.
      const bars = groupBars(props);
      return (
        <ChartFrame {...props} legend={bars.groups} columns={['Category', ...bars.groups]} rows={bars.rows}>
          <HorizontalStackPlot {...bars} title={props.title ?? 'Stacked bar chart'} height={props.height ?? 400} />
        </ChartFrame>
      );
    },
    approximated,
  ),
  drawing(
    'DonutChart',
    {
      ...frameProps,
      colorAccessor: accessor,
      labelAccessor: accessor,
      valueAccessor: accessor,
      showMarkLabels: prop.flag,
      innerRadius: prop.number,
      outerRadius: prop.number,
    },
    ({ props }) => {
      const slices = listSlices(props);
      return (
        <ChartFrame
          {...props}
          legend={slices.map(({ label }) => label)}
          columns={['Category', 'Value']}
          rows={slices.map(({ label, value }) => ({ label, values: [value] }))}
        >
          <DonutPlot slices={slices} title={props.title ?? 'Donut chart'} height={props.height ?? 400} />
        </ChartFrame>
      );
    },
    approximated,
  ),
];
